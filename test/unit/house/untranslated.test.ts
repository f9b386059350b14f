// What a reader typed is in `bdi` or in an element of any direction. Each of these says whether page translators may touch it.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const views = globSync('src/{islands,components,pages}/**/*.{tsx,astro}');

/** Tags that may hold what a reader typed. */
const tagsOf = (source: string): string[] =>
  source.match(
    /<bdi\b[^>]*>|\bdir=(?:"auto"|\{[^}]*'auto'[^}]*\})\s+[\w-]*|\bdir=(?:"auto"|\{[^}]*'auto'[^}]*\})>/g,
  ) ?? [];

test('there are views with such tags', () => {
  expect(views.flatMap((file) => tagsOf(readFileSync(file, 'utf8'))).length).toBeGreaterThan(60);
});

test.each(views.filter((file) => tagsOf(readFileSync(file, 'utf8')).length > 0))(
  '%s says of each whether it is translated',
  (file) => {
    expect(tagsOf(readFileSync(file, 'utf8')).filter((tag) => !/\btranslate\b/.test(tag))).toEqual([]);
  },
);
