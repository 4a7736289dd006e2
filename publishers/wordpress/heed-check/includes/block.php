<?php
// The block. In: block/. Out: it is registered, and its editor knows checks and countries. Never: markup; render.php asks markup.php for it.
defined( 'ABSPATH' ) || exit;

function heed_check_register_block() {
	// First: a block's own words are translated when it is registered.
	load_plugin_textdomain( 'heed-check', false, basename( HEED_CHECK_FOLDER ) . '/languages' );
	$block = register_block_type( HEED_CHECK_FOLDER . '/block' );
	if ( ! $block || ! $block->editor_script_handles ) {
		return;
	}
	$handle = $block->editor_script_handles[0];
	wp_set_script_translations( $handle, 'heed-check', HEED_CHECK_FOLDER . '/languages' );
	$known = array(
		'checks'    => (object) heed_check_site()['checks'],
		'languages' => heed_check_languages(),
		'regions'   => (object) heed_check_regions(),
		'isReady'   => '' !== heed_check_options()['host'],
	);
	wp_add_inline_script( $handle, 'window.heedCheck = ' . wp_json_encode( $known, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
}
add_action( 'init', 'heed_check_register_block' );
