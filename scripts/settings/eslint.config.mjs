import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));

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
);
