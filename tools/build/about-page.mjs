// What a page says about itself to other machines: search engines, chat apps, CMSs that make a frame of a pasted address. In: the leaflet, the
// address where dist/ will be. Out: tags for the head, the oEmbed answer beside the page. Never: a guessed address (what needs one is left
// out), a reviewer where there was none, or anything that runs: JSON-LD is a data block.
import { h, Html } from '../../web/leaflet/html.js';

/** @import { Leaflet } from '../../web/leaflet/types.js' */
/** @import { Child } from '../../web/leaflet/html.js' */

// The box of README.md's snippet at its largest; WordPress keeps both and lets its theme narrow the width.
const FRAME = { width: 600, height: 640 };

/** @param {Leaflet} leaflet @param {string} [address] of the pack's folder, with a slash at its end; '': not known @returns {Child[]} */
export function aboutTags({ language, title, intro }, address = '') {
  const page = `${address}${language}.html`;
  return [
    h('meta', { property: 'og:title', content: title }),
    h('meta', { name: 'description', property: 'og:description', content: intro }),
    address !== '' && h('meta', { property: 'og:url', content: page }),
    address !== '' && h('meta', { property: 'og:image', content: new URL('../preview.png', address).href }),
    address !== '' && h('link', { rel: 'canonical', href: page }),
    address !== '' && h('link', { rel: 'alternate', type: 'application/json+oembed', href: `${address}${oembedName(language)}`, title }),
  ];
}

/** Sources by their addresses alone: the list at the end of the page has their names. Only those that we have read. @param {Leaflet} leaflet @param {string} [address] */
export function pageData({ language, title, last_checked: checked, clinical_review: review, sources }, address = '') {
  const data = {
    '@context': 'https://schema.org', '@type': 'MedicalWebPage', name: title, inLanguage: language, dateModified: checked,
    ...(address === '' ? {} : { url: `${address}${language}.html` }),
    ...(review === 'none' ? {} : { lastReviewed: review.date, reviewedBy: { '@type': 'Person', name: review.name, jobTitle: review.role } }),
    citation: sources.filter(({ url, evidence }) => url && evidence === 'read').map(({ url }) => url),
  };
  // Escaped as JSON may be, so that no text can end the block.
  const text = JSON.stringify(data).replace(/[<\x7f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return h('script', { type: 'application/ld+json' }, new Html(text));
}

/** @param {string} language */
export function oembedName(language) {
  return `${language}.oembed.json`;
}

/** As https://oembed.com has it. Nothing beside the frame: WordPress hides a frame that has a text before it. @param {Leaflet} leaflet @param {string} address */
export function oembedAnswer({ language, title }, address) {
  const frame = h('iframe', { src: `${address}${language}.frame.html`, title, width: String(FRAME.width), height: String(FRAME.height) });
  return `${JSON.stringify({ version: '1.0', type: 'rich', provider_name: 'Heed', title, ...FRAME, html: frame.text })}\n`;
}
