// The page's own Content-Security-Policy. In: the exact texts of its scripts and styles. Out: the policy.
// Never: 'unsafe-inline', a host, or a way out of the page.
import crypto from 'node:crypto';

/**
 * @param {string[]} scripts
 * @param {string[]} styles
 * @param {boolean} wasm whether the page may run WebAssembly
 */
export function policy(scripts, styles, wasm) {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(' ')}${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src ${styles.map(hash).join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** @param {string} text */
export function hash(text) {
  return `'sha256-${crypto.createHash('sha256').update(text).digest('base64')}'`;
}
