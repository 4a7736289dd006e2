<?php
// Which values count. In: what a person or a post says. Out: the value as it may be printed, or ''. Never: guesses what was meant.
defined( 'ABSPATH' ) || exit;

/** What the build of this plugin knows: the address of dist/, checks with their titles by language, countries with their names. */
function heed_check_site() {
	static $site = null;
	if ( null === $site ) {
		$file = HEED_CHECK_FOLDER . '/site.json';
		$site = is_readable( $file ) ? json_decode( file_get_contents( $file ), true ) : array();
		$site = array_merge(
			array(
				'address' => '',
				'checks'  => array(),
				'regions' => array(),
			),
			is_array( $site ) ? $site : array()
		);
	}
	return $site;
}

/** Back_Pain and ”back pain” are back-pain, as for the loader. */
function heed_check_plain( $text ) {
	return trim( preg_replace( '/[^a-z0-9]+/', '-', strtolower( (string) $text ) ), '-' );
}

/** The value of one attribute, or '' where it does not count. `check` and `lang` have functions of their own. */
function heed_check_value( $name, $given ) {
	$value    = trim( (string) $given );
	$patterns = array(
		'region' => '/^[A-Z]{2}$/D',
		'theme'  => '/^(light|dark)$/D',
		'accent' => '/^#[0-9a-fA-F]{6}$/D',
		'font'   => '/^(sans|serif)$/D',
		'radius' => '/^([0-9]|1[0-9]|2[0-4])$/D',
	);
	if ( 'region' === $name ) {
		$value = strtoupper( $value );
		return isset( heed_check_site()['regions'][ $value ] ) && preg_match( $patterns[ $name ], $value ) ? $value : '';
	}
	return isset( $patterns[ $name ] ) && preg_match( $patterns[ $name ], $value ) ? $value : '';
}

/** The name of a check that this build has, or ''. */
function heed_check_known( $given ) {
	$check = heed_check_plain( $given );
	return isset( heed_check_site()['checks'][ $check ] ) ? $check : '';
}

/** The first language of the check that a wish begins with (en for en_GB); then the check's first. */
function heed_check_language( $check, $wishes ) {
	$languages = array_keys( heed_check_site()['checks'][ $check ] );
	foreach ( $wishes as $wish ) {
		$found = '';
		foreach ( $languages as $language ) {
			if ( 0 === strpos( heed_check_plain( $wish ) . '-', heed_check_plain( $language ) . '-' ) ) {
				$found = strlen( $language ) > strlen( $found ) ? $language : $found;
			}
		}
		if ( '' !== $found ) {
			return $found;
		}
	}
	return $languages[0];
}

/** All languages of all checks. */
function heed_check_languages() {
	$languages = array();
	foreach ( heed_check_site()['checks'] as $titles ) {
		$languages = array_merge( $languages, array_keys( $titles ) );
	}
	return array_values( array_unique( $languages ) );
}

/** Countries by name, in the language of the site where we have it. */
function heed_check_regions() {
	$language = strtok( get_user_locale(), '_' );
	$names    = array();
	foreach ( heed_check_site()['regions'] as $id => $by_language ) {
		$names[ $id ] = isset( $by_language[ $language ] ) ? $by_language[ $language ] : $by_language['en'];
	}
	asort( $names );
	return $names;
}

/** The address of a folder, ending in a slash; '' where it is none. The address of embed.js is taken as that of its folder. */
function heed_check_host( $given ) {
	$url   = preg_replace( '~embed\.js$~', '', trim( (string) $given ) );
	$url   = preg_match( '~^https?://~i', $url ) ? esc_url_raw( $url, array( 'https', 'http' ) ) : '';
	$parts = wp_parse_url( $url );
	if ( ! is_array( $parts ) || empty( $parts['host'] ) || array_intersect_key( $parts, array_flip( array( 'user', 'pass', 'query', 'fragment' ) ) ) ) {
		return '';
	}
	return trailingslashit( $url );
}
