<?php
// Installs the site and its people. In: the folder of WordPress. Out: an administrator and an author, readable addresses. Never: a mail.
define( 'WP_INSTALLING', true );
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'The Daily Trial', 'admin', 'admin@example.org', true, '', 'admin-password' );
wp_insert_user(
	array(
		'user_login' => 'author',
		'user_pass'  => 'author-password',
		'user_email' => 'author@example.org',
		'role'       => 'author',
	)
);
$wp_rewrite->set_permalink_structure( '/%postname%/' );
$wp_rewrite->flush_rules( false );
