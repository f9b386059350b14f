// Every key and cache name comes from one place, so that none is forgotten when all of a site is removed.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SCHEME = 'src/shared/storage-keys.ts';
const files = globSync('src/**/*.{ts,tsx,astro}').map((file) => ({ file, text: readFileSync(file, 'utf8') }));

test('no file but the one of the keys spells a key', () => {
  const spelled = files.filter(({ text }) => /['"`]groundwork:[^'"`]/.test(text)).map(({ file }) => file);
  expect(spelled).toEqual([SCHEME]);
});

test('what is saved by name is saved under a key of the scheme', () => {
  const uses = files.flatMap(({ file, text }) =>
    [...text.matchAll(/[sS]torage\.(?:get|set|remove)Item\(\s*([^,)]+)/g)].map(([, key = '']) => ({
      file,
      key: key.trim(),
    })),
  );
  expect(uses.length).toBeGreaterThan(5);
  // A literal would stand outside the scheme whatever it begins with.
  expect(uses.filter(({ key }) => /^['"`]/.test(key))).toEqual([]);
});
