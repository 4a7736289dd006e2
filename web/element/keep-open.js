// Folds and ticks that outlive a redraw. In: old and new nodes. Out: the new ones, opened and ticked alike. Never: what was answered.
/** What the reader opened or ticked stays so in what takes its place. @param {Element} before @param {Element[]} after */
export function keepOpen(before, after) {
  const name = (/** @type {Element} */ node) => node.getAttribute('value') ?? node.className;
  for (const old of before.querySelectorAll('details[open], .task :checked')) {
    const attribute = old.localName === 'details' ? 'open' : 'checked';
    for (const part of after) {
      for (const node of [part, ...part.querySelectorAll(old.localName)]) {
        if (node.localName === old.localName && name(node) === name(old)) node.setAttribute(attribute, '');
      }
    }
  }
}
