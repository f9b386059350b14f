// The folders of the unit tests are those of what they test.
import { existsSync, globSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = 'test/unit';
/** Tests of what is no part of `src`: of the whole project, and of the commands. */
const OTHERS = ['house', 'scripts'];

test('a unit test lies where its subject lies in src', () => {
  const folders = globSync(`${FOLDER}/**/*.test.ts`).map((file) => relative(FOLDER, dirname(file)));
  expect(
    [...new Set(folders)].filter((folder) => !OTHERS.includes(folder) && !existsSync(`src/${folder}`)),
  ).toEqual([]);
  expect(folders, 'beside the folders').not.toContain('');
});
