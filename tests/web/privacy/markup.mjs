// What stands in a built page. In: its text. Out: its scripts; whether a style loads something. Never: runs it.

/** @param {string} page */
export function scriptsOf(page) {
  return [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => text);
}

/** A style that asks for something, also where its letters are written as numbers. @param {string} css */
export function loads(css) {
  const letters = css.replace(/\\([\da-f]{1,6})\s?/gi, (whole, hex) => (parseInt(hex, 16) < 128 ? String.fromCharCode(parseInt(hex, 16)) : whole)).replace(/\\/g, '');
  return /@import|\burl\(|\bimage(-set)?\(|\bsrc\(|\bcross-fade\(|\b(element|paint)\(/i.test(letters);
}
