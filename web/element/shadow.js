// Where the check is drawn. In: the element. Out: its shadow root, with its styles. Never: the page around it.
import css from './heed-check.css';
import indic from '../page/indic.css';
import nastaliq from '../page/nastaliq.css';
import tokens from '../page/tokens.css';

/** The element's shadow root: the one that came as HTML, or a new one. @param {HTMLElement} element @returns {ShadowRoot} */
export function openRoot(element) {
  if (element.shadowRoot) return element.shadowRoot;
  const root = element.attachShadow({ mode: 'open' });
  const template = element.querySelector('template');  // left over by a browser that knows no declarative shadow roots
  if (template) {
    root.append(template.content);
  } else {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tokens + nastaliq + indic + css);
    root.adoptedStyleSheets = [sheet];
  }
  return root;
}
