// Lint of JavaScript, CSS and Markdown: faults and a common hand, no taste. `npm test -- lint` runs it. What web/ may reach is in tools/dev/web-rules.mjs.
import fs from 'node:fs';
import path from 'node:path';
import css from '@eslint/css';
import js from '@eslint/js';
import markdown from '@eslint/markdown';
import stylistic from '@stylistic/eslint-plugin';
import globals from 'globals';
import { SNAKE_CASE, WEB_RULES } from './tools/dev/web-rules.mjs';

/** Links of documents lead to files that are there. @type {import('eslint').Rule.RuleModule} */
const linksLead = {
  meta: { type: 'problem' },
  create: (context) => /** @type {any} */ ({
    link(/** @type {{url: string, position: any}} */ { url, position }) {
      const [file] = url.split('#');
      if (file === '' || /^[a-z]+:/.test(file) || fs.existsSync(path.join(path.dirname(context.filename), decodeURI(file)))) return;
      context.report({ loc: position, message: `${file} is not there` });
    },
  }),
};

export default [
  { ignores: ['build/', 'dist/', 'node_modules/', 'screens/'] },
  {
    files: ['**/*.{js,mjs}'],
    plugins: { '@stylistic': stylistic },
    languageOptions: { ecmaVersion: 2023, globals: { ...globals.node, ...globals.browser } },  // tests hold functions that run in a page
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...js.configs.recommended.rules,
      'no-unused-vars': ['error', { ignoreRestSiblings: true, caughtErrors: 'none', argsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: true }],
      'no-cond-assign': 'off',
      'no-unsafe-optional-chaining': 'off',  // tsc --strict knows better where that happens
      'no-control-regex': 'off',  // control characters are what several tests are about
      'eqeqeq': 'error', 'no-var': 'error', 'prefer-const': ['error', { ignoreReadBeforeAssign: true }], 'no-shadow-restricted-names': 'error', 'no-implicit-globals': 'error', 'object-shorthand': 'error',
      'no-restricted-syntax': ['error', SNAKE_CASE],
      '@stylistic/semi': 'error', '@stylistic/quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: 'always' }], '@stylistic/no-trailing-spaces': 'error',
      '@stylistic/eol-last': 'error', '@stylistic/no-tabs': 'error', '@stylistic/indent': ['error', 2, { SwitchCase: 1, ignoredNodes: ['TemplateLiteral *', 'ConditionalExpression'] }],
      '@stylistic/comma-spacing': 'error', '@stylistic/keyword-spacing': 'error', '@stylistic/space-infix-ops': 'error', '@stylistic/space-before-blocks': 'error',
      '@stylistic/arrow-spacing': 'error', '@stylistic/no-multiple-empty-lines': ['error', { max: 2, maxEOF: 0 }],
    },
  },
  ...WEB_RULES,
  { files: ['**/*.css'], plugins: { css: /** @type {any} */ (css) }, language: 'css/css', languageOptions: { tolerant: true }, rules: {
    'css/no-duplicate-imports': 'error', 'css/no-empty-blocks': 'error', 'css/no-invalid-at-rules': 'error', 'css/no-invalid-properties': ['error', { allowUnknownVariables: true }],
  } },
  { files: ['**/*.md'], plugins: { markdown, heed: { rules: { 'links-lead': linksLead } } }, language: 'markdown/gfm', rules: {
    'markdown/no-missing-link-fragments': 'error', 'markdown/no-duplicate-headings': 'error', 'markdown/no-reversed-media-syntax': 'error', 'heed/links-lead': 'error',
  } },
];
