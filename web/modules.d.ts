// What the build puts in place of these names: style sheets as text, the page's data, the core. In: nothing. Out: types. Never code.
declare module '*.css' {
  const text: string;
  export default text;
}
declare module 'heed:data' {
  export const data: {
    first_view: import('./element/types.js').View;
    language: string;
    direction: 'ltr' | 'rtl';
    title: string;
    regions: import('./element/types.js').RegionName[];
    leaflet: import('./element/types.js').Leaflet;
  };
}
declare module 'heed:core' {
  export const heedCore: (given: { wasmBinary: Uint8Array }) => Promise<{ call(op: string, text: string): string }>;
  export const packed: string;
  export const order: string;
  export const byte_length: number;
  export const files: Record<string, string>;
}
