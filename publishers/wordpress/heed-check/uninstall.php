<?php
// The plugin is deleted. In: nothing. Out: its one option is gone, on every site of a network. Never: a change of a post.
defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $heed_check_blog ) {
		delete_blog_option( $heed_check_blog, 'heed_check' );
	}
} else {
	delete_option( 'heed_check' );
}
