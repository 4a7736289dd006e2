<?php
// What editor.js needs of WordPress. In: nothing. Out: names of scripts. Never: anything WordPress does not have itself.
return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '0.1.0',
);
