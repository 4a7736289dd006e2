// What the tests put into a page before its scripts run. In: nothing. Out: types. Never code.
declare const __GIVEN__: unknown;
declare module 'heed:css' {
  export const css: string;
}
