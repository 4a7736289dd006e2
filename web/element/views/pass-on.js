// In: the address of the article around the check. Out: ways to pass the article on.
// Never an answer, a level or the address of the check: what is passed on is the article's address and nothing else.
import { button, h } from '../dom.js';

/** @import { Strings } from '../types.js' */

/** The address, if it is one that may be passed on. @param {string | undefined} article */
export function articleAddress(article) {
  return article?.startsWith('https://') ? article : '';
}

/** @param {string} address '' leaves the part out @param {Strings} strings */
export function passOn(address, strings) {
  if (!address) return null;
  const link = (/** @type {string} */ href, /** @type {string} */ name) => h('a', {
    class: 'button button--quiet', href: href + encodeURIComponent(address),
    target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer',
  }, name);
  // In a frame without the permission a browser offers sharing and then refuses it; this question it answers truly.
  const shares = navigator.canShare?.({ url: address });
  return h('section', { class: 'pass' },
    h('h3', {}, strings.pass_on),
    h('p', { class: 'hint' }, strings.pass_on_note),
    h('p', { class: 'address' }, h('bdi', { dir: 'ltr' }, address)),
    h('div', { class: 'actions' },
      shares && button('share', strings.share),
      button('copy-link', strings.copy_link),
      link('https://wa.me/?text=', 'WhatsApp'),
      link('https://t.me/share/url?url=', 'Telegram')));
}
