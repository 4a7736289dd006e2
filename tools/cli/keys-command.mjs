// `heed keys`: every key of a pack's files, from the schemas that editors use. In: content/schema. Out: Markdown (content/KEYS.md is this).
// Never: a key that the schemas do not know.
import fs from 'node:fs';
import { fromRoot } from '../lib/paths.mjs';
import { EXIT, understand } from './arguments.mjs';

const FILES = { 'pack.json': 'pack', 'strings/<language>.json': 'strings', 'sources.json': 'sources', 'stories.json': 'stories', 'story_facts.json': 'story_facts', 'regions.json': 'regions' };

/** @type {Record<string, import('./commands.mjs').Command>} */
export const KEYS_COMMAND = {
  keys: {
    help: `heed keys
Prints every key of every file of a pack with its meaning, as Markdown. content/KEYS.md is this.
${EXIT}`,
    run: async (given) => {
      understand(given, [], { wanted: [] });
      process.stdout.write(keyReference());
      return true;
    },
  },
};

/** @typedef {{at: string, must: boolean, value: string, meaning: string}} Row */

export function keyReference() {
  const parts = Object.entries(FILES).map(([file, name]) => {
    const schema = JSON.parse(fs.readFileSync(fromRoot('content', 'schema', `${name}.schema.json`), 'utf8'));
    const found = rows(schema, schema, '', []);
    const unique = [...new Map(found.map((row) => [`${row.at} ${row.value} ${row.meaning}`, row])).values()];
    return `## \`${file}\`\n\n| key | must be there | value | meaning |\n|---|---|---|---|\n${unique.map(({ at, must, value, meaning }) => `| \`${at}\` | ${must ? 'yes' : ''} | ${value} | ${meaning.replaceAll('|', '\\|')} |`).join('\n')}\n`;
  });
  return `# Every key of a pack\n\nMade from \`content/schema/\` by \`node tools/heed.mjs keys\`; do not edit. \`[]\` is each thing of a list, \`<id>\` an id of yours.\nThe guide is [README.md](README.md).\n\n${parts.join('\n')}`;
}

/** @param {any} schema @param {any} root @param {string} at @param {string[]} seen references on the way @returns {Row[]} */
function rows(schema, root, at, seen) {
  const { node, refs } = resolved(schema, root);
  if (refs.some((ref) => seen.includes(ref))) return [];
  if (isCondition(refs)) return [];
  const way = [...seen, ...refs];
  const inner = (/** @type {any} */ part, /** @type {string} */ place) => rows(part, root, place, way);
  return [
    ...Object.entries(node.properties ?? {}).flatMap(([key, value]) => {
      const place = at === '' ? key : `${at}.${key}`;
      return [{ at: place, must: (node.required ?? []).includes(key), value: valueOf(value, root), meaning: meaningOf(value, root) }, ...inner(value, place)];
    }),
    ...(node.items ? inner(node.items, `${at}[]`) : []),
    ...(typeof node.additionalProperties === 'object' ? inner(node.additionalProperties, at === '' ? '<id>' : `${at}.<id>`) : []),
    ...(node.anyOf ?? []).flatMap((/** @type {any} */ one) => inner(one, at)),
  ];
}

/** @param {any} schema @param {any} root @returns {{node: any, refs: string[]}} */
function resolved(schema, root) {
  if (!schema.$ref) return { node: schema, refs: [] };
  const found = schema.$ref.slice(2).split('/').reduce((/** @type {any} */ value, /** @type {string} */ key) => value[key], root);
  const { node, refs } = resolved(found, root);
  return { node: { ...node, ...(schema.description ? { description: schema.description } : {}) }, refs: [schema.$ref, ...refs] };
}

/** @param {string[]} refs */
function isCondition(refs) {
  return refs.includes('#/$defs/condition') || refs.includes('#/$defs/leaf');
}

/** @param {any} schema @param {any} root */
function meaningOf(schema, root) {
  return resolved(schema, root).node.description ?? '';
}

/** @param {any} schema @param {any} root @returns {string} */
function valueOf(schema, root) {
  const { node, refs } = resolved(schema, root);
  if (isCondition(refs)) return '[a condition](README.md#conditions)';
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  if (node.enum) return node.enum.map((/** @type {string} */ word) => `\`${word}\``).join(', ');
  if (node.anyOf) return [...new Set(node.anyOf.map((/** @type {any} */ one) => valueOf(one, root)))].join(' or ');
  const names = /** @type {Record<string, string>} */ ({ string: 'text', integer: 'a number', boolean: '`true` or `false`', array: 'a list', object: '{…}' });
  return [node.type].flat().map((type) => names[type] ?? type).join(' or ');
}
