// What we use of gettext-parser, which has no types of its own.
declare module 'gettext-parser' {
  export interface Entry {
    msgctxt?: string;
    msgid: string;
    msgstr: string[];
    comments?: { translator?: string; reference?: string; extracted?: string; flag?: string; previous?: string };
  }
  export interface File {
    charset?: string;
    headers: Record<string, string>;
    translations: Record<string, Record<string, Entry>>;
  }
  export const mo: { compile(file: File): Uint8Array };
  export const po: { parse(text: string): File; compile(file: File, options?: { foldLength?: number }): Uint8Array };
}
