// Applies the edits of tests/faults/*.json to a pack; the form is described in tests/core/proof/faults.h. In: pack.json as a tree, a
// fault. Out: the faulty tree. Never: lets an edit pass that changes nothing.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

/** @param {any[]} list @param {string} step @returns {number} */
function placeOf(list, step) {
  const place = list.findIndex((one) => (typeof one === 'object' ? (one.id ?? one.level) : one) === step);
  assert.ok(place >= 0, `there is no ${step}`);
  return place;
}

/** @param {any} parent @param {string} step */
const key = (parent, step) => (Array.isArray(parent) ? placeOf(parent, step) : step);

/** @param {any} tree @param {any} what @param {any} with_ undefined: takes it out of its list @returns {any} */
function replaced(tree, what, with_) {
  if (with_ !== undefined && isDeepStrictEqual(tree, what)) return structuredClone(with_);
  if (Array.isArray(tree)) {
    return tree.filter((one) => with_ !== undefined || !isDeepStrictEqual(one, what)).map((one) => replaced(one, what, with_));
  }
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, replaced(value, what, with_)]));
}

/** @param {any} pack @param {any} edit */
function apply(pack, edit) {
  const steps = edit.at.slice(1).split('/');
  const last = steps.pop();
  const parent = steps.reduce((/** @type {any} */ tree, /** @type {string} */ step) => tree[key(tree, step)], pack);
  if ('set' in edit) {
    parent[Array.isArray(parent) ? placeOf(parent, last) : last] = edit.set;
    return;
  }
  const place = key(parent, last);
  if (edit.remove) {
    if (Array.isArray(parent)) parent.splice(Number(place), 1);
    else delete parent[place];
  } else if ('add' in edit) {
    const list = parent[place];
    list.splice('before' in edit ? placeOf(list, edit.before) : list.length, 0, edit.add);
  } else if ('order' in edit) {
    parent[place] = edit.order.map((/** @type {string} */ id) => parent[place][placeOf(parent[place], id)]);
  } else {
    assert.ok('replace' in edit, `no such edit: ${Object.keys(edit).join(', ')}`);
    parent[place] = replaced(parent[place], edit.replace, edit.with);
  }
}

/** @param {any} pack @param {{edit: any[]}} fault */
export function faulty(pack, { edit }) {
  const tree = structuredClone(pack);
  for (const one of edit) {
    const before = structuredClone(tree);
    apply(tree, structuredClone(one));
    assert.ok(!isDeepStrictEqual(before, tree), `${one.at} changes something`);
  }
  return tree;
}
