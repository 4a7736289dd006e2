// What tools/docs/site.mjs uses of Eleventy, which comes without types. In: nothing. Out: types. Never: code.
declare module '@11ty/eleventy' {
  export default class Eleventy {
    constructor(input: string, output: string, options: { quietMode?: boolean; configPath?: string | false; config?: (config: any) => any });
    write(): Promise<unknown>;
  }
}
declare module 'markdown-it' {
  export default class MarkdownIt {
    constructor(options: Record<string, unknown>);
    core: { ruler: { push(name: string, rule: (state: { tokens: any[]; Token: new (type: string, tag: string, nesting: number) => any }) => void): void } };
    utils: { escapeHtml(text: string): string };
    renderer: { rules: Record<string, (tokens: any, at: number, options: any, env: any, self: any) => string>; renderToken(tokens: any[], at: number, options: unknown): string };
  }
}
