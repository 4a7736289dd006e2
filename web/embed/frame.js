// One check in one place. In: a placeholder and the check's address. Out: a frame in it, seen once it says that it is ready; until then, and
// where it does not come, what the author wrote. Never: an author's node moved or changed, a height that follows from an answer.
import { create, HEED, MADE, root, say } from './page.js';

/** @import { Box } from './page.js' */

const READY = '{"heed":"ready"}';
const SANDBOX = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';
const PATIENCE = 8000;  // ms from when the reader sees its place; what comes later is still shown
const MOST_MOUNTS = 9;  // something takes the frame away again and again
const HEIGHT = `clamp(200px,100${CSS.supports('top:1svh') ? 'svh' : 'vh'} - 120px,640px)`;  // as README.md's snippet; lower than the screen, with room for a sticky header
const NO_ROOM = 'min-height:0;height:auto;visibility:inherit';
const RESET = 'all:initial;display:block;';

/**
 * @typedef {object} Mounted
 * @property {string} url
 * @property {number} mounts
 * @property {HTMLIFrameElement} frame
 * @property {(source?: unknown, late?: boolean) => void} look at it again: the reader sees its place, a frame has said that it is ready, or it is late
 */

/** The site's own rules, such as `iframe { height: auto !important }`, must not win. @param {HTMLElement} node @param {string} rules */
function style(node, rules) {
  for (const rule of rules.split(';')) node.style.setProperty(.../** @type {[string, string]} */ (rule.split(':')), 'important');
}

// The browser loads a frame when the reader comes near; nothing is late before that. Also tells of a tab that is shown at last.
const near = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) if (isIntersecting) /** @type {Box} */ (target)[HEED]?.look?.();
});

/** Back to what its author wrote. What is taken out may be of another check, or of restored HTML. @param {Box} box */
export function clear(box) {
  for (const node of box.querySelectorAll(`.${MADE}`)) node.remove();
  style(box, NO_ROOM);
  box[HEED] = {};
}

/** @param {Box} box @param {string} url @param {string} title */
export function mountFrame(box, url, title) {
  const old = box[HEED];
  const mounts = old?.url === url ? (old.mounts ?? 0) + 1 : 0;
  if (mounts > MOST_MOUNTS || (mounts && old?.frame?.parentNode === box)) return;
  clear(box);
  if (!box.querySelector('a')) box.append(create('a', { href: url.replace('.frame', ''), textContent: title }));
  const frame = create('iframe', { title, loading: 'lazy', referrerPolicy: 'no-referrer', sandbox: SANDBOX });
  style(frame, `${RESET}position:absolute;inset:0;width:100%;height:100%;border:1px solid gray;border-radius:${+(box.dataset.radius || 14)}px;visibility:hidden;box-sizing:border-box;color-scheme:light dark`);
  // In a flex row, a float or a table cell the box is as wide as its content would like to be: this would like all, and takes what there is.
  const strut = create('canvas');
  style(strut, `${RESET}width:100vw;max-width:100%;height:0`);

  style(box, `display:block;position:relative;min-height:${HEIGHT}`);

  /** @type {unknown} */ let ready;
  /** @type {unknown} */ let clock;
  /** @type {Mounted['look']} */
  const look = (source, late) => {
    if (source && source !== frame.contentWindow) return;
    ready ||= source;
    style(frame, 'display:block');
    if (ready && frame.offsetHeight) {  // 0 where something hides it, or in a tab that is not shown
      style(frame, 'visibility:visible');
      style(box, `height:${HEIGHT};visibility:hidden`);  // what the author wrote lies beneath
    } else if (!late) clock ||= setTimeout(look, PATIENCE, 0, true);
    else if (box[HEED] === it && (clock = box.offsetWidth)) {  // in a tab that is not shown it may still come
      style(frame, 'display:none');
      style(box, NO_ROOM);
      say(`nothing came from ${url.split('#')[0]}, see frame-src`);
    }
  };
  const it = box[HEED] = { url, mounts, frame, look };
  frame.src = url;
  box.append(frame, strut);
  near.unobserve(box);
  near.observe(box);  // tells at once where it stands
}

/** @param {MessageEvent} event */
export function hear({ data, source }) {
  if (data === READY) for (const { parentNode } of root().querySelectorAll('iframe')) /** @type {Box} */ (parentNode)[HEED]?.look?.(source);
}
