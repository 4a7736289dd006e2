<?php
/**
 * Plugin Name:       Heed check
 * Description:       A private health self-check for articles, as a block and a shortcode. Readers' answers stay in their browser.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Heed authors
 * License:           MIT
 * Text Domain:       heed-check
 * Domain Path:       /languages
 */

// In: the settings, blocks, shortcodes. Out: a placeholder with a link, and the loader where one stands.
// Never: a request of this server, a cookie, a table, or anything about a reader.
defined( 'ABSPATH' ) || exit;

define( 'HEED_CHECK_FOLDER', __DIR__ );

require_once __DIR__ . '/includes/values.php';
require_once __DIR__ . '/includes/options.php';
require_once __DIR__ . '/includes/markup.php';
require_once __DIR__ . '/includes/block.php';
if ( is_admin() ) {
	require_once __DIR__ . '/includes/settings.php';
}
