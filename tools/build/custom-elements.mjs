// The custom-elements manifest: what editors and catalogues show of <heed-check>. In: the element's source, the tokens. Out: the manifest (schema 1.0.0).
// Never: a description that is not a comment there.
import fs from 'node:fs';
import ts from 'typescript';
import { fromRoot } from '../lib/paths.mjs';

const ELEMENT = 'web/element/heed-check.js';
const TOKEN = /^\s*(--heed-[\w-]+):\s*(.+?);$/gm;

export function customElements() {
  const source = ts.createSourceFile(ELEMENT, fs.readFileSync(fromRoot(ELEMENT), 'utf8'), ts.ScriptTarget.ES2022, true);
  const found = source.statements.find((node) => ts.isClassDeclaration(node) && node.name?.text === 'HeedCheck');
  const element = /** @type {ts.ClassDeclaration} */ (found);
  const methods = element.members.filter(ts.isMethodDeclaration).filter(({ name }) => ts.isIdentifier(name) && !/Callback$/.test(name.text));
  const [light] = fs.readFileSync(fromRoot('web', 'page', 'tokens.css'), 'utf8').split('@media');
  const declaration = {
    kind: 'class', name: 'HeedCheck', tagName: 'heed-check', customElement: true, superclass: { name: 'HTMLElement' },
    description: 'A health self-check, one screen at a time. It shows nothing until start() is called.',
    attributes: [
      { name: 'mode', type: { text: "'element'" }, description: 'Set by start().' },
      { name: 'failed', type: { text: 'boolean' }, description: 'There while the core cannot answer: the check then says so in place of a result.' },
    ],
    members: methods.map((method) => ({
      kind: 'method', name: method.name.getText(source), description: /** @type {any} */ (method).jsDoc?.[0]?.comment?.trim() ?? '',
      parameters: method.parameters.map((each) => ({ name: each.name.getText(source), type: { text: ts.getJSDocType(each)?.getText(source) ?? '' } })),
      return: { type: { text: 'void' } },
    })),
    cssProperties: [...light.matchAll(TOKEN)].map(([, name, value]) => ({ name, default: value })),
  };
  const exported = (/** @type {string} */ kind, /** @type {string} */ name) => ({ kind, name, declaration: { name: 'HeedCheck', module: 'lib/index.js' } });
  return {
    schemaVersion: '1.0.0', readme: 'README.md',
    modules: [
      { kind: 'javascript-module', path: 'lib/index.js', declarations: [declaration], exports: [exported('js', 'HeedCheck')] },
      { kind: 'javascript-module', path: 'lib/define.js', exports: [exported('custom-element-definition', 'heed-check'), exported('js', 'HeedCheck')] },
    ],
  };
}
