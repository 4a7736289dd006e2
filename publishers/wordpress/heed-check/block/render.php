<?php
// WordPress includes this for each block, with $attributes set, and takes what it prints. In: attributes. Out: the placeholder.
// Never: markup of its own; markup.php checks and escapes.
defined( 'ABSPATH' ) || exit;

echo heed_check_markup( // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped there
	$attributes,
	static function () {
		return get_block_wrapper_attributes(
			array(
				'class' => 'heed',
				'style' => HEED_CHECK_ROOM,
			)
		);
	}
);
