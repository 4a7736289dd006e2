<?php
/* Plugin Name: Quiet. Keeps a trial site from looking for updates, mailing, and sending browsers to wordpress.org for avatars and emoji. */
if ( ! function_exists( 'wp_mail' ) ) {
	function wp_mail() {
		return true;
	}
}
remove_action( 'init', 'wp_schedule_update_checks' );
foreach ( array( '_maybe_update_core', '_maybe_update_plugins', '_maybe_update_themes' ) as $heed_look ) {
	remove_action( 'admin_init', $heed_look );
}
foreach ( array( 'plugins', 'themes', 'update', 'update-core' ) as $heed_screen ) {
	remove_action( "load-$heed_screen.php", 'wp_update_plugins' );
	remove_action( "load-$heed_screen.php", 'wp_update_themes' );
}
add_filter( 'pre_option_show_avatars', '__return_zero' );
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
remove_action( 'admin_print_scripts', 'print_emoji_detection_script' );
add_filter( 'emoji_svg_url', '__return_false' );
