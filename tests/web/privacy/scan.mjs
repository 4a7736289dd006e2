// A script read as a syntax tree. In: its text. Out: every global it touches (with the member it uses), every property, told apart by
// whether it is read, written or called, strings that name what loads or sends, and every name that is made at run time.
// Never runs anything, and never decides: what a page may use is in allowed.mjs, and whatever is not there is too much.
import { parse } from 'acorn';
import { base, fullAncestor } from 'acorn-walk';
import { NAMING, OURS, ROOTS, SINK_STRINGS } from './names.mjs';

/** @typedef {any} Node a node of acorn's tree; its own types know each kind apart, which a walk over all kinds cannot use */

/** Text that begins as an address does. */
const ADDRESS = /^\s*([a-z][a-z\d+.-]*:(?!\s)|\/\/)/i;
const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
const SCOPES = [...FUNCTIONS, 'Program', 'BlockStatement', 'ForStatement', 'ForInStatement', 'ForOfStatement', 'SwitchStatement', 'CatchClause',
  'ClassExpression', 'StaticBlock'];

/** @param {string} script @returns {Map<string, number>} what was found, and how often */
export function scan(script) {
  const tree = /** @type {Node} */ (parse(script, { ecmaVersion: 'latest', sourceType: 'script' }));
  const declared = scopesOf(tree);
  /** @type {Map<string, number>} */ const found = new Map();
  const add = (/** @type {string} */ what) => found.set(what, (found.get(what) ?? 0) + 1);
  const walker = { ...base, TemplateElement() {} };

  fullAncestor(tree, (/** @type {Node} */ node, /** @type {any} */ _state, /** @type {Node[]} */ line, /** @type {string} */ kind) => {
    const over = line.at(-2);
    const free = (/** @type {Node} */ of) => of.type === 'Identifier' && !line.some((at) => declared.get(at)?.has(of.name));
    if (node.type === 'Identifier' && kind !== 'VariablePattern' && free(node)) {
      if (!ROOTS.has(node.name)) add(node.name);
      else if (over?.type === 'MemberExpression' && over.object === node) add(nameOf(over) === undefined ? `computed: ${node.name}[]` : `${node.name}.${nameOf(over)}${use(line.at(-3), over)}`);
      else if (!harmless(over, node)) add(`alias: ${node.name}`);
      else add(`is it: ${node.name}`);
    } else if (node.type === 'Identifier' && kind === 'VariablePattern' && free(node)) add(`write: ${node.name}`);
    if (node.type === 'MemberExpression') {
      const [name, how] = [nameOf(node), use(over, node)];
      // A name that only the run knows: of a node it could be any way out. A number is a place in a list: nothing is called there.
      if (name === undefined ? !isNumber(node.property) || how === '()' : /^\d+$/.test(name) && how === '()') add(`computed: []${how}`);
      else if (name !== undefined && name !== '#' && !OURS.test(name) && !(free(node.object) && ROOTS.has(node.object.name))) add(`.${name}${how}`);
    }
    // Names an object literal gives, and names a pattern takes out of whatever object: acorn-walk shows the second only as a whole.
    if (node.type === 'Property' && node.computed && constant(node.key) === undefined) add('computed: {[]}');
    for (const taken of node.type === 'ObjectPattern' ? node.properties : []) {
      if (taken.type !== 'Property') continue;
      const name = taken.computed ? constant(taken.key) : keyName(taken);
      if (name === undefined) add('computed: {[]} =');
      else if (!OURS.test(name)) add(`.${name}`);
    }
    const given = node.type === 'Property' && (node.computed ? constant(node.key) : keyName(node));
    if (typeof given === 'string' && !OURS.test(given)) add(`{${given}}`);
    if (node.type === 'ThisExpression' && !line.some(isMethod)) add('this without a class');
    if (node.type === 'ImportExpression' || node.type === 'MetaProperty' || node.type === 'WithStatement') add(node.type);
    for (const text of textsOf(node, over)) {
      if (SINK_STRINGS.has(text)) add(`'${text}'`);
      if (loads(text)) add('style sheet that loads');
      if (ADDRESS.test(text)) add(`address ${text.trim().split(/\s/, 1)[0]}`);
    }
  }, walker);
  return found;
}

/** The text of a node where it ends: a part of known text is no text of its own, a part of text that the run makes is. @param {Node} node @param {Node} over @returns {string[]} */
function textsOf(node, over) {
  const text = constant(node);
  if (text !== undefined) return over && constant(over) !== undefined ? [] : [text];
  return node.type === 'TemplateLiteral' ? node.quasis.map((/** @type {Node} */ { value }) => value.cooked ?? '') : [];
}

/** A style that asks for something, also where its letters are written as numbers. @param {string} css */
export function loads(css) {
  const letters = css.replace(/\\([\da-f]{1,6})\s?/gi, (whole, hex) => (parseInt(hex, 16) < 128 ? String.fromCharCode(parseInt(hex, 16)) : whole)).replace(/\\/g, '');
  return /@import|\burl\(|\bimage(-set)?\(|\bsrc\(|\bcross-fade\(|\b(element|paint)\(/i.test(letters);
}

/** How a member is used: '' read, ' =' written, '()' called. Some calls tell by their first word what they do. @param {Node} over @param {Node} node */
function use(over, node) {
  if ((/^(Call|New)Expression$/.test(over?.type) && over.callee === node) || (over?.type === 'TaggedTemplateExpression' && over.tag === node)) {
    const [first] = NAMING.has(nameOf(node)) ? over.arguments ?? [] : [];
    return first ? `(${constant(first) ?? '?'})` : '()';
  }
  const written = (over?.type === 'AssignmentExpression' && over.left === node) || over?.type === 'UpdateExpression' || over?.operator === 'delete'
    || /^(ObjectPattern|ArrayPattern|AssignmentPattern|RestElement)$/.test(over?.type) || (/^For(In|Of)/.test(over?.type) && over.left === node);
  return written ? ' =' : '';
}

/** Arithmetic that can only give a number: no name comes of it. @param {Node} key */
function isNumber(key) {
  return (key.type === 'BinaryExpression' && /^(-|\*|\/|%|\*\*|<<|>>>?|[&|^])$/.test(key.operator)) || key.type === 'UpdateExpression'
    || (key.type === 'UnaryExpression' && /^[-+~]$/.test(key.operator));
}

/** Compared, or asked for its type: nothing can come of it. @param {Node} over @param {Node} node */
function harmless(over, node) {
  return (over?.type === 'BinaryExpression' && /^[!=]==?$/.test(over.operator)) || (over?.type === 'UnaryExpression' && over.argument === node);
}

/** The arrow functions of a method or of a field keep the method's own. @param {Node} node */
function isMethod(node) {
  return node.type === 'MethodDefinition' || node.type === 'PropertyDefinition' || node.type === 'StaticBlock';
}

/** @param {Node} member */
function nameOf(member) {
  return member.computed ? constant(member.property) : member.property.type === 'PrivateIdentifier' ? '#' : member.property.name;
}

/** @param {Node} property */
function keyName(property) {
  return property.key.name ?? String(property.key.value);
}

/** Text that is known before the script runs: written out, added up, or joined. @param {Node} node @returns {string | undefined} */
export function constant(node) {
  if (node.type === 'Literal') return node.value === null || typeof node.value === 'object' ? undefined : String(node.value);
  if (node.type === 'TemplateLiteral') {
    const parts = node.expressions.map(constant);
    return parts.includes(undefined) ? undefined : node.quasis.map((/** @type {Node} */ { value }, /** @type {number} */ i) => value.cooked + (parts[i] ?? '')).join('');
  }
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    const [left, right] = [constant(node.left), constant(node.right)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && nameOf(node.callee) === 'join' && node.callee.object.type === 'ArrayExpression') {
    const parts = node.callee.object.elements.map(constant);
    return parts.includes(undefined) ? undefined : parts.join(node.arguments[0] ? constant(node.arguments[0]) : ',');
  }
  return undefined;
}

/** Names each scope declares. @param {Node} tree @returns {Map<Node, Set<string>>} */
function scopesOf(tree) {
  /** @type {Map<Node, Set<string>>} */ const scopes = new Map();
  const declare = (/** @type {Node} */ scope, /** @type {string[]} */ names) => {
    scopes.set(scope, new Set([...scopes.get(scope) ?? [], ...names]));
  };
  fullAncestor(tree, (/** @type {Node} */ node, /** @type {any} */ _state, /** @type {Node[]} */ line) => {
    const around = line.slice(0, -1).reverse();
    const block = around.find((at) => SCOPES.includes(at.type));
    const whole = around.find((at) => FUNCTIONS.includes(at.type) || at.type === 'Program' || at.type === 'StaticBlock');
    if (node.type === 'VariableDeclaration') declare(node.kind === 'var' ? whole : block, node.declarations.flatMap((/** @type {Node} */ { id }) => names(id)));
    if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') declare(block, [node.id.name]);
    if (FUNCTIONS.includes(node.type)) declare(node, [...node.params.flatMap(names), 'arguments']);
    if ((node.type === 'FunctionExpression' || node.type === 'ClassExpression') && node.id) declare(node, [node.id.name]);
    if (node.type === 'CatchClause' && node.param) declare(node, names(node.param));
  });
  return scopes;
}

/** Names a pattern binds. @param {Node} pattern @returns {string[]} */
function names(pattern) {
  switch (pattern?.type) {
    case 'Identifier': return [pattern.name];
    case 'ObjectPattern': return pattern.properties.flatMap((/** @type {Node} */ one) => names(one.value ?? one.argument));
    case 'ArrayPattern': return pattern.elements.flatMap(names);
    case 'AssignmentPattern': return names(pattern.left);
    case 'RestElement': return names(pattern.argument);
    default: return [];
  }
}
