<?php
/*
 * Plugin Name: A stand-in for plugins that optimise pages. In: ?optimise=delay or ?optimise=combine. Out: the page with less white space and fewer
 * quotes; its scripts from elsewhere delayed until the reader does something, or copied into one file of the site. Never: without being asked.
 */
add_action(
	'template_redirect',
	function () {
		if ( isset( $_GET['optimise'] ) ) {
			ob_start( 'delay' === $_GET['optimise'] ? 'heed_trial_delay' : 'heed_trial_combine' );
		}
	}
);

function heed_trial_smaller( $html ) {
	$html = preg_replace( array( '/<!--(?!\[if).*?-->/s', '/>\s+</', '/\s{2,}/' ), array( '', '> <', ' ' ), $html );
	return preg_replace( '/=(["\'])([\w-]+)\1(?=[\s>])/', '=$2', $html );
}

const HEED_TRIAL_SCRIPT = '~<script\b[^>]*\bsrc=(["\'])(http[^"\']*embed\.js)\1[^>]*></script>~';

function heed_trial_delay( $html ) {
	$html  = preg_replace( HEED_TRIAL_SCRIPT, '<script type="text/delayed" data-delayed-src="$2"></script>', $html );
	$start = "addEventListener('keydown',()=>{for(const old of document.querySelectorAll('[data-delayed-src]')){const it=document.createElement('script');it.src=old.dataset.delayedSrc;old.replaceWith(it)}},{once:true})";
	return heed_trial_smaller( str_replace( '</body>', "<script>$start</script></body>", $html ) );
}

function heed_trial_combine( $html ) {
	$all  = '';
	$html = preg_replace_callback(
		HEED_TRIAL_SCRIPT,
		function ( $found ) use ( &$all ) {
			$all .= file_get_contents( $found[2] ) . ";\n";
			return '';
		},
		$html
	);
	file_put_contents( WP_CONTENT_DIR . '/uploads/all.js', $all );
	return heed_trial_smaller( str_replace( '</body>', '<script src="' . content_url( 'uploads/all.js?' . md5( $all ) ) . '"></script></body>', $html ) );
}
