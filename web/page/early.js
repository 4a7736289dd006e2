// The first inline script of the page: a Continue pressed before the others are there is marked, and counts when they are.
// In: clicks that nothing else has taken. Out: an attribute on the button. Never: an answer, or a form that is sent.
addEventListener('click', (event) => {
  // eslint-disable-next-line no-restricted-properties -- the button is inside the shadow root of the check
  const [target] = event.composedPath();
  const button = target instanceof Element && target.closest('[type=submit]');
  if (!button || event.defaultPrevented) return;
  event.preventDefault();
  button.setAttribute('data-early', '');
});
