import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A room of the workbook or of the open data is entered through its `index.ts`, or where it lies a format that is loaded late. */
const facesOnly = {
  regex:
    '(?:workbook/(?:text|engine|schema|storage|documents|exchange|tools/\\w+)|open-data/\\w+)/(?!(?:index|docx|pptx|sheets|items-xlsx|xlsx)\\.ts$)',
  message: 'Import it from the index.ts of its room.',
};
const noViews = {
  regex: '/(?:islands|components|pages|diagrams|catalog)/',
  message: 'What is entered, and what all views share, knows no view and no catalogue.',
};
const noReader = {
  regex: '/(?:islands|components|pages|diagrams)/|catalog/read\\.ts$',
  message: 'Open data are made from values that a page hands in.',
};
const noComponents = {
  regex: '/(?:components|pages|diagrams|open-data)/',
  message: 'Browser code takes no server-rendered view; put what both need into src/shared.',
};

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'test/fixtures/', 'test/.sites/', 'node_modules/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      // Files and arrays are read through indexes that noUncheckedIndexedAccess already guards.
      '@typescript-eslint/prefer-for-of': 'off',
      // `.forEach((x) => check(x))` and event handlers read better without braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Numbers print as they are in ids, lengths and coordinates.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A map with a fixed set of keys is written with an index signature's access; tsconfig asks for brackets.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  ...astro.configs.recommended,
  // The arrows of the house, where one writes; test/unit/house asks for all of them, types and components included.
  {
    files: ['src/**/*.{ts,tsx,astro}'],
    rules: { 'no-restricted-imports': ['error', { patterns: [facesOnly] }] },
  },
  {
    files: ['src/workbook/**', 'src/shared/**', 'src/language/**', 'src/schemas/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [facesOnly, noViews] }] },
  },
  {
    files: ['src/open-data/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [facesOnly, noReader] }],
    },
  },
  {
    files: ['src/islands/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [facesOnly, noComponents] }] },
  },
);
