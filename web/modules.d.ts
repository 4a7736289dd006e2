// What the build puts in place of these names: style sheets as text, the page's data, the core. In: nothing. Out: types. Never code.
declare module '*.css' {
  const text: string;
  export default text;
}
declare module 'heed:site' {
  export const address: string;  // of dist/, ending in a slash; '' where the build was not told
  export const checks: Record<string, string[]>;  // check → title in the default language, then languages: the default first, pt before pt-BR
}
declare module 'heed:data' {
  export const data: {
    first_view: import('./element/types.js').View;
    regions: import('./element/types.js').RegionName[];
    leaflet: import('./element/types.js').Leaflet;
    strings: import('./element/types.js').Strings;
    leaflet_page?: string;
    plain_page?: string;  // none in that page itself
  };
}
declare module 'heed:offline' {
  export const cache: string;
  export const files: string[];
  export const scope: string;
  export const stem: string;
  export const marks: string[];  // of the worker alone: what each file holds
  export const worker: string;
  export const words: Record<'kept' | 'removed' | 'failed' | 'moment' | 'not_kept', string>;
}
declare module 'heed:core' {
  export type Core = { call(op: string, text: string): string };
  export type Names = Record<'module' | 'memory' | 'table' | '___wasm_call_ctors' | '_malloc' | '_free' | '_abort'
    | '_emscripten_resize_heap' | '__embind_register_function', string> & { unused: string[] };
  export const names: Names;
  export const heedCore: (given: object) => Promise<Core>;  // of the page without WebAssembly
  export const packed: string;
  export const order: string;
  export const byteLength: number;
}
declare module 'heed:pack' {
  export const compiled: string;
}
