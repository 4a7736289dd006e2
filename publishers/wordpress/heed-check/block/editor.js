// The block in the editor: which check, in which language, for which country, in which look. In: window.heedCheck (block.php).
// Out: a comment with attributes; the server writes the markup. Never: the check itself, which runs on the page alone.
(function editor(/** @type {any} */ { blocks, blockEditor, components, element, i18n }, /** @type {any} */ known) {
  const { __, sprintf } = i18n;
  const make = element.createElement;
  const NAMES = ['check', 'lang', 'region', 'theme'];

  const choices = (/** @type {string} */ none, /** @type {[string, string][]} */ pairs) => (
    [{ value: '', label: none }, ...pairs.map(([value, label]) => ({ value, label }))]);
  const title = (/** @type {string} */ check) => Object.values(known.checks[check] ?? {})[0] ?? check;

  /** @param {any} props */
  function edit({ attributes, setAttributes, isSelected }) {
    const select = (/** @type {string} */ name, /** @type {string} */ label, /** @type {any[]} */ options) => make(components.SelectControl, {
      key: name, label, options, value: attributes[name], onChange: (/** @type {string} */ value) => setAttributes({ [name]: value }),
    });
    const { check } = attributes;
    const checks = select('check', __('Check', 'heed-check'), choices(__('Choose a check', 'heed-check'),
      Object.keys({ ...known.checks, ...(check ? { [check]: 0 } : {}) }).map((id) => [id, title(id)])));
    const looks = [
      select('lang', __('Language', 'heed-check'), choices(__('As set for this site', 'heed-check'), known.languages.map((/** @type {string} */ id) => [id, id]))),
      select('region', __('Country for emergency numbers', 'heed-check'), choices(__('As set for this site', 'heed-check'), Object.entries(known.regions))),
      select('theme', __('Colours', 'heed-check'), choices(__('As set for this site', 'heed-check'), [['light', __('Light', 'heed-check')], ['dark', __('Dark', 'heed-check')]])),
    ];
    const warning = !known.isReady && make(components.Notice, { status: 'warning', isDismissible: false },
      __('Heed check: an administrator has to name the address of the check under Settings, Heed check.', 'heed-check'));
    const told = !check ? __('Choose the check that belongs to this article.', 'heed-check')
      /* translators: %s: title of a check */
      : sprintf(__('Readers see “%s” here and answer on the page itself. Look at it in the preview.', 'heed-check'), title(check));
    return make('div', blockEditor.useBlockProps(),
      make(blockEditor.InspectorControls, null, make(components.PanelBody, { title: __('Check', 'heed-check') }, checks, ...looks)),
      make(components.Placeholder, { icon: 'clipboard', label: __('Heed check', 'heed-check'), instructions: told }, warning, (isSelected || !check) && checks));
  }

  /** The placeholder of README.md, pasted among paragraphs; without this, WordPress leaves its link alone. @param {HTMLElement} node */
  const fromPlaceholder = (node) => blocks.createBlock('heed-check/check', Object.fromEntries(NAMES.map((name) => [name, node.dataset[name] ?? ''])));

  blocks.registerBlockType('heed-check/check', {
    edit,
    save: () => null,
    transforms: {
      from: [
        {
          type: 'shortcode', tag: 'heed-check',
          attributes: Object.fromEntries(NAMES.map((name) => [name, { type: 'string', shortcode: (/** @type {any} */ { named }) => named[name] ?? '' }])),
        },
        {
          type: 'raw', priority: 5, transform: fromPlaceholder, isMatch: (/** @type {HTMLElement} */ node) => node.nodeName === 'DIV' && Boolean(node.dataset.check),
          schema: (/** @type {any} */ { phrasingContentSchema }) => ({
            div: { attributes: NAMES.map((name) => `data-${name}`), require: ['p'], children: { p: { children: phrasingContentSchema } } },
          }),
        },
      ],
    },
  });
})(/** @type {any} */ (window).wp, /** @type {any} */ (window).heedCheck);
