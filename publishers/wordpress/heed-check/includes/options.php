<?php
// The settings of the site. In: one option, `heed_check`. Out: its four values. Never: a value that was not checked when it was saved.
defined( 'ABSPATH' ) || exit;

/** @return array{host: string, lang: string, region: string, theme: string} */
function heed_check_options() {
	$saved = get_option( 'heed_check' );
	return heed_check_clean( is_array( $saved ) ? $saved : array( 'host' => heed_check_site()['address'] ) );
}

/** Only what counts; '' for the rest. */
function heed_check_clean( $given ) {
	$given = wp_parse_args( is_array( $given ) ? $given : array(), array_fill_keys( array( 'host', 'lang', 'region', 'theme' ), '' ) );
	return array(
		'host'   => heed_check_host( $given['host'] ),
		'lang'   => in_array( $given['lang'], heed_check_languages(), true ) ? $given['lang'] : '',
		'region' => heed_check_value( 'region', $given['region'] ),
		'theme'  => heed_check_value( 'theme', $given['theme'] ),
	);
}
