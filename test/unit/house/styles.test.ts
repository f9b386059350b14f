// What the sheets keep to: tokens, one look for one selector, and no force.
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');
const styleOf = (file: string): string => {
  const text = readFileSync(file, 'utf8');
  return withoutComments(
    file.endsWith('.astro') ? (/<style[^>]*>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '') : text,
  );
};
interface Rule {
  readonly selectors: readonly string[];
  readonly body: string;
  readonly within: string;
}

/** The selectors of a list; commas in parentheses part none. */
function parted(list: string): string[] {
  let depth = 0;
  let parts = [''];
  for (const sign of list) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    parts =
      sign === ',' && depth === 0 ? [...parts, ''] : [...parts.slice(0, -1), (parts.at(-1) ?? '') + sign];
  }
  return parts.map((part) => part.trim());
}

/** The rules of a sheet with the conditions around them; reads blocks, and knows no more of CSS than that. */
function rulesOf(css: string, within = ''): Rule[] {
  const rules: Rule[] = [];
  let start = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === ';') start = at + 1;
    if (css[at] !== '{') continue;
    let depth = 1;
    let end = at + 1;
    for (; depth > 0 && end < css.length; end++) depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0;
    const head = css.slice(start, at).trim().replace(/\s+/g, ' ');
    const body = css.slice(at + 1, end - 1);
    if (head.startsWith('@')) rules.push(...rulesOf(body, `${within} ${head}`.trim()));
    else rules.push({ selectors: parted(head), body, within });
    at = end - 1;
    start = end;
  }
  return rules;
}

const islands = globSync('src/islands/**/*.css').sort();
const sheets = [...globSync('src/**/*.css'), ...globSync('src/**/*.astro')].sort();
const shared = ['ui.css', 'notes.css', 'work.css', 'document.css', 'window.css'];

test('no selector is defined twice over the sheets of the islands', () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const file of islands)
    for (const { selectors, within } of rulesOf(styleOf(file)))
      for (const selector of selectors) {
        const key = `${within.replace(/@layer \S+ ?/, '')} ${selector}`.trim();
        const before = seen.get(key);
        if (before !== undefined && before !== file) twice.push(`${key}: ${before}, ${file}`);
        seen.set(key, file);
      }
  expect(seen.size).toBeGreaterThan(200);
  expect(twice).toEqual([]);
});

test('a tool styles only what stands under its own class, in the layer of pages', () => {
  for (const file of islands.filter((one) => !shared.includes(basename(one)))) {
    const scope = new RegExp(`^\\.gw-${basename(dirname(file))}(?![a-z])`);
    const rules = rulesOf(styleOf(file));
    expect(rules.length).toBeGreaterThan(0);
    for (const { selectors, within } of rules) {
      expect(within, file).toMatch(/^@layer groundwork\.page/);
      for (const one of selectors) expect(one, file).toMatch(scope);
    }
  }
});

test('no sheet defines a selector twice under the same condition', () => {
  const twice = sheets.flatMap((file) => {
    const keys = rulesOf(styleOf(file)).map(({ selectors, within }) => `${within} ${selectors.join(', ')}`);
    return keys.filter((key, at) => keys.indexOf(key) < at).map((key) => `${file}: ${key}`);
  });
  expect(twice).toEqual([]);
});

test('nothing is forced: layers and weight say what wins', () => {
  expect(sheets.filter((file) => styleOf(file).includes('!important'))).toEqual([]);
});

test('what only screen readers find is hidden by the one class for it, .sr-only', () => {
  expect(sheets.filter((file) => /\bclip(?:-path: inset\(50%|:)/.test(styleOf(file)))).toEqual([
    'src/styles/frame/base.css',
  ]);
});

test('the scale of text has a name for each step, and few steps', () => {
  const steps = styleOf('src/styles/tokens.css').match(/(?<=--gw-type-)[\w-]+(?=: [\d.]+rem)/g) ?? [];
  expect(new Set(steps).size).toBeLessThanOrEqual(7);
  expect(steps.filter((step) => /\d/.test(step))).toEqual([]);
});

test('sizes of text, targets and widths of the screen come from tokens', () => {
  const files = sheets.filter((file) => !/(?:tokens|breakpoints)\.css$/.test(file));
  const own = files.flatMap((file) =>
    (
      styleOf(file).match(
        /font(?:-size)?: (?!1rem)(?:[^;]* (?!1rem))?[\d.]+rem|min-height: 2\.75rem|@media[^{]*width: *[\d.]+r?em/g,
      ) ?? []
    ).map((found) => `${file}: ${found}`),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(own).toEqual([]);
});
