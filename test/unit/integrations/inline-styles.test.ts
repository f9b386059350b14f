import { describe, expect, test } from 'vitest';
import { inOrder, shortNames, withStyle } from '../../../src/integrations/inline-styles.ts';

describe('the sheets of several pages', () => {
  test('keep the order that they have in each', () => {
    expect(
      inOrder([
        ['base', 'tool', 'a'],
        ['base', 'b'],
        ['tool', 'b'],
      ]),
    ).toEqual(['base', 'tool', 'a', 'b']);
    expect(inOrder([['b'], ['a', 'b']])).toEqual(['a', 'b']);
    expect(inOrder([[], []])).toEqual([]);
  });

  test('stop the build where two pages disagree', () => {
    expect(() =>
      inOrder([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).toThrow('Pages disagree on the order of a, b.');
  });
});

describe('a page', () => {
  const links = '<link rel="stylesheet" href media="print"><link rel="stylesheet" href="/x/_astro/a.css">';
  const style = 'p:where(.astro-aaaaaaaa){color:red}';
  const names = shortNames([style, '.astro-bbbbbbbb{}']);

  test('has one style in place of its sheets and of what stood in it', () => {
    const page = `<head>${links}</head><main><style>b{}</style><p>a</p></main>`;
    expect(withStyle(page, 'b{}', names)).toBe('<head><style>b{}</style></head><main><p>a</p></main>');
  });

  test('has a link instead where one is given, with the same short names', () => {
    expect(withStyle(`${links}<p class="astro-aaaaaaaa"></p>`, style, names, '<link>')).toBe(
      '<link><p class="_0"></p>',
    );
  });

  test('names only the scopes of its style, and in short', () => {
    expect([...names]).toEqual([
      ['astro-aaaaaaaa', '_0'],
      ['astro-bbbbbbbb', '_1'],
    ]);
    const page = `${links}<p class="big astro-aaaaaaaa astro-bbbbbbbb"></p><svg class="astro-bbbbbbbb"></svg>`;
    expect(withStyle(page, style, names)).toBe(
      '<style>p:where(._0){color:red}</style><p class="big _0"></p><svg></svg>',
    );
  });

  test('keeps words in its text that look like a scope', () => {
    const page = `${links}<p class="a astro-islands">astro-aaaaaaaa</p>`;
    expect(withStyle(page, style, names)).toContain('<p class="a astro-islands">astro-aaaaaaaa</p>');
  });
});
