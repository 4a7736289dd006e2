<?php
// Settings, Heed check. In: a form of an administrator. Out: the option `heed_check`. Never: a request to the address that was given.
defined( 'ABSPATH' ) || exit;

function heed_check_admin_init() {
	register_setting(
		'heed_check',
		'heed_check',
		array(
			'type'              => 'array',
			'sanitize_callback' => 'heed_check_save',
			'show_in_rest'      => false,
		)
	);
	add_settings_section( 'heed_check', '', '__return_null', 'heed-check' );
	$same = __( 'As the article says', 'heed-check' );
	$rows = array(
		'host'   => array( __( 'Address of the check', 'heed-check' ), 'heed_check_host_field', null ),
		'lang'   => array( __( 'Language', 'heed-check' ), 'heed_check_select', array( '' => $same ) + array_combine( heed_check_languages(), heed_check_languages() ) ),
		'region' => array( __( 'Country for emergency numbers', 'heed-check' ), 'heed_check_select', array( '' => __( 'The reader chooses', 'heed-check' ) ) + heed_check_regions() ),
		'theme'  => array(
			__( 'Colours', 'heed-check' ),
			'heed_check_select',
			array(
				''      => __( "The reader's own setting", 'heed-check' ),
				'light' => __( 'Light', 'heed-check' ),
				'dark'  => __( 'Dark', 'heed-check' ),
			),
		),
	);
	foreach ( $rows as $name => list( $label, $field, $choices ) ) {
		$args = array(
			'name'      => $name,
			'choices'   => $choices,
			'label_for' => "heed-check-$name",
		);
		add_settings_field( $name, $label, $field, 'heed-check', 'heed_check', $args );
	}
}
add_action( 'admin_init', 'heed_check_admin_init' );

function heed_check_admin_menu() {
	add_options_page( __( 'Heed check', 'heed-check' ), __( 'Heed check', 'heed-check' ), 'manage_options', 'heed-check', 'heed_check_page' );
}
add_action( 'admin_menu', 'heed_check_admin_menu' );

/** What was wrong is said; the address that was there before stays. */
function heed_check_save( $given ) {
	$clean = heed_check_clean( $given );
	$old   = heed_check_options()['host'];
	$typed = is_array( $given ) && isset( $given['host'] ) ? trim( (string) $given['host'] ) : '';
	if ( '' !== $typed && '' === $clean['host'] ) {
		add_settings_error( 'heed_check', 'host', __( 'This is not the address of a folder. Write it like https://checks.example/heed/', 'heed-check' ) );
		$clean['host'] = $old;
	} elseif ( heed_check_origin( home_url() ) === heed_check_origin( $clean['host'] ) ) {
		add_settings_error( 'heed_check', 'origin', __( 'The check has the same address as your articles. Their scripts could read the answers, so the check refuses to start there, unless your server sends the header that its documentation names. Another host name is better.', 'heed-check' ), 'warning' );
	} elseif ( 0 === strpos( $clean['host'], 'http:' ) && 0 === strpos( home_url(), 'https:' ) ) {
		add_settings_error( 'heed_check', 'https', __( 'Your articles come by https, so the address of the check has to begin with https, too.', 'heed-check' ) );
		$clean['host'] = $old;
	}
	return $clean;
}

function heed_check_origin( $url ) {
	$parts = array_merge( array( 'scheme' => '', 'host' => '', 'port' => '' ), (array) wp_parse_url( $url ) );
	return strtolower( "{$parts['scheme']}://{$parts['host']}:{$parts['port']}" );
}

function heed_check_host_field( $args ) {
	printf(
		'<input type="url" class="regular-text" id="%1$s" name="heed_check[host]" value="%2$s" placeholder="https://checks.example/heed/" aria-describedby="%1$s-help"><p class="description" id="%1$s-help">%3$s</p>',
		esc_attr( $args['label_for'] ),
		esc_attr( heed_check_options()['host'] ),
		esc_html__( "Where you put the folder dist/ of Heed. Use a host name of its own, so that the scripts of your articles cannot read readers' answers.", 'heed-check' )
	);
}

function heed_check_select( $args ) {
	$chosen = heed_check_options()[ $args['name'] ];
	printf( '<select id="%s" name="heed_check[%s]">', esc_attr( $args['label_for'] ), esc_attr( $args['name'] ) );
	foreach ( $args['choices'] as $value => $label ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $chosen, $value, false ), esc_html( $label ) );
	}
	echo '</select>';
}

function heed_check_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	printf( '<div class="wrap"><h1>%s</h1>', esc_html( get_admin_page_title() ) );
	echo '<form action="options.php" method="post">';
	settings_fields( 'heed_check' );
	do_settings_sections( 'heed-check' );
	submit_button();
	printf( '</form><h2>%s</h2>', esc_html__( 'Put a check into a post', 'heed-check' ) );
	/* translators: %s: name of the block */
	printf( '<p>%s</p>', sprintf( esc_html__( 'Choose the block %s, or write one of these lines:', 'heed-check' ), '<strong>' . esc_html__( 'Heed check', 'heed-check' ) . '</strong>' ) );
	foreach ( heed_check_site()['checks'] as $check => $titles ) {
		printf( '<p><code>[heed-check check="%s"]</code> %s</p>', esc_html( $check ), esc_html( reset( $titles ) ) );
	}
	echo '</div>';
}

function heed_check_links( $links ) {
	array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=heed-check' ) ), esc_html__( 'Settings', 'heed-check' ) ) );
	return $links;
}
add_filter( 'plugin_action_links_' . plugin_basename( HEED_CHECK_FOLDER . '/heed-check.php' ), 'heed_check_links' );
