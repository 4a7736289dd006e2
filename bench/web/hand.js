// The check as somebody would write it by hand: no library, no build. In: QUESTIONS, CARDS in the page. Out: one question at a time, a result.
// Never: less than a reader needs: groups, focus on the new heading, Back.
/* global QUESTIONS, CARDS */
const root = document.querySelector('main');
const answers = {};
let at = 0;

function node(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function question({ id, kind, text, options }) {
  return node('form', {}, node('p', {}, `Question ${at + 1} of ${QUESTIONS.length}`),
    node('fieldset', {}, node('legend', {}, node('h2', { tabindex: -1 }, text)),
      ...options.map((option) => node('label', { class: 'option' }, node('input', { type: kind === 'many' ? 'checkbox' : 'radio', name: id, value: option.id }), node('span', {}, option.text)))),
    ...(at > 0 ? [node('button', { type: 'button', class: 'back' }, 'Back')] : []), node('button', { type: 'submit' }, 'Continue'));
}

function result() {
  const order = CARDS.map(({ level }) => level);
  const highest = Math.max(0, ...QUESTIONS.map(({ id, level }) => (answers[id].some((one) => one !== 'none') ? order.indexOf(level) : 0)));
  const { heading, lines } = CARDS[highest];
  return node('section', {}, node('h2', { tabindex: -1 }, heading), node('ul', {}, ...lines.map((line) => node('li', {}, line))),
    node('h3', {}, 'Your answers'), node('ul', {}, ...QUESTIONS.map(({ id, text }) => node('li', {}, `${text} ${answers[id].join(', ')}`))));
}

function show(focus) {
  root.replaceChildren(at < QUESTIONS.length ? question(QUESTIONS[at]) : result());
  if (focus) root.querySelector('h2').focus();
}

root.addEventListener('click', (event) => { if (event.target.matches('.back')) { at -= 1; show(true); } });
root.addEventListener('submit', (event) => {
  event.preventDefault();
  const chosen = [...root.querySelectorAll('input:checked')].map(({ value }) => value);
  if (chosen.length === 0) return;
  answers[QUESTIONS[at].id] = chosen;
  at += 1;
  show(true);
});
show(false);
