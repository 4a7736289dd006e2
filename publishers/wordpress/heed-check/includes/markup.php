<?php
// The placeholder and the loader. In: attributes that anybody may have written. Out: a div with a link, and embed.js once, in the footer of pages
// that have one. Never: an unescaped value, or a frame: embed.js makes that.
defined( 'ABSPATH' ) || exit;

const HEED_CHECK_ATTRIBUTES = array( 'check', 'lang', 'region', 'theme', 'accent', 'font', 'radius' );
// The room that the check will take, so that nothing moves when it comes. The loader sets the same.
const HEED_CHECK_ROOM = 'min-height:clamp(200px,100svh - 120px,640px)';

/**
 * @param array         $given   Attributes; what does not count is left out.
 * @param callable|null $wrapper Makes the attributes of the div from ours; for the block.
 */
function heed_check_markup( $given, $wrapper = null ) {
	$options = heed_check_options();
	$check   = heed_check_known( isset( $given['check'] ) ? $given['check'] : '' );
	if ( '' === $options['host'] ) {
		return heed_check_note( __( 'Heed check: an administrator has to name the address of the check under Settings, Heed check.', 'heed-check' ) );
	}
	if ( '' === $check ) {
		/* translators: %s: names such as back-pain, headache */
		return heed_check_note( sprintf( __( 'Heed check: choose one of these checks: %s.', 'heed-check' ), implode( ', ', array_keys( heed_check_site()['checks'] ) ) ) );
	}
	$lang = heed_check_language( $check, array( isset( $given['lang'] ) ? $given['lang'] : '', $options['lang'], get_locale() ) );
	$data = array(
		'check' => $check,
		'lang'  => $lang,
	);
	foreach ( array_slice( HEED_CHECK_ATTRIBUTES, 2 ) as $name ) {
		$value = heed_check_value( $name, isset( $given[ $name ] ) ? $given[ $name ] : '' );
		if ( '' === $value && isset( $options[ $name ] ) ) {
			$value = $options[ $name ];
		}
		if ( '' !== $value ) {
			$data[ $name ] = $value;
		}
	}
	heed_check_load();

	$attributes = $wrapper ? $wrapper() : sprintf( 'class="heed" style="%s"', esc_attr( HEED_CHECK_ROOM ) );
	foreach ( $data as $name => $value ) {
		$attributes .= sprintf( ' data-%s="%s"', $name, esc_attr( $value ) );
	}
	$link = sprintf( '<a href="%s">%s</a>', esc_url( "{$options['host']}$check/$lang.html" ), esc_html( heed_check_site()['checks'][ $check ][ $lang ] ) );
	/* translators: %s: a link with the title of the check, such as "Back pain: when to get help" */
	$sentence = sprintf( esc_html__( 'A private self-check: %s. Your answers stay on your device.', 'heed-check' ), $link );
	return "<div $attributes><p>$sentence</p></div>";
}

/** What is missing is told to those who can write posts; readers see nothing of it. */
function heed_check_note( $text ) {
	return current_user_can( 'edit_posts' ) ? sprintf( '<p class="heed-check-note"><strong>%s</strong></p>', esc_html( $text ) ) : '';
}

/** An excerpt is made from the whole content and has no placeholder in the end. */
function heed_check_load() {
	if ( ! doing_filter( 'get_the_excerpt' ) && '' !== heed_check_options()['host'] ) {
		wp_enqueue_script( 'heed-check' );
	}
}

function heed_check_shortcode( $given ) {
	return heed_check_markup( shortcode_atts( array_fill_keys( HEED_CHECK_ATTRIBUTES, '' ), is_array( $given ) ? $given : array(), 'heed-check' ) );
}

/** A placeholder that somebody pasted as HTML needs the loader, too: WordPress takes script tags away from most authors. */
function heed_check_pasted( $content ) {
	if ( preg_match( '/<div\b[^>]*\sdata-check=/', $content ) ) {
		heed_check_load();
	}
	return $content;
}
add_filter( 'the_content', 'heed_check_pasted' );

/** The address of a page of ours on a line of its own: without this, WordPress makes a bare frame, in which links open no window. */
function heed_check_embed( $matches ) {
	return '' === heed_check_known( $matches[1] ) ? false : heed_check_markup( array( 'check' => $matches[1], 'lang' => $matches[2] ) );
}

function heed_check_register() {
	$host = heed_check_options()['host'];
	if ( '' !== $host ) {
		// null: no ?ver=, which would be another file for caches. WordPress before 6.3 takes the array as "in the footer".
		wp_register_script( 'heed-check', "{$host}embed.js", array(), null, array( 'in_footer' => true, 'strategy' => 'async' ) ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
		wp_embed_register_handler( 'heed-check', '~^' . preg_quote( $host, '~' ) . '([a-z0-9-]+)/([a-zA-Z-]+)\.html(?:#.*)?$~', 'heed_check_embed' );
	}
	add_shortcode( 'heed-check', 'heed_check_shortcode' );
}
add_action( 'init', 'heed_check_register' );

/** Before 6.3, async has to be written into the tag. */
function heed_check_async( $tag, $handle ) {
	return 'heed-check' === $handle && ! preg_match( '/\sasync[\s>=]/', $tag ) ? str_replace( ' src=', ' async src=', $tag ) : $tag;
}
add_filter( 'script_loader_tag', 'heed_check_async', 10, 2 );
