import { describe, expect, test } from 'vitest';
import { inOrder, refuseForeign, shortNames, withStyle } from '../../../src/integrations/inline-styles.ts';

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

  test('begin with the controls, which may stand anywhere', () => {
    expect(
      inOrder([
        ['base', 'ui.D-x1.css', 'a'],
        ['b', 'ui.D-x1.css', 'base'],
      ]),
    ).toEqual(['ui.D-x1.css', 'b', 'base', 'a']);
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

test.each(['@layer starlight.core{p{margin:0}}', 'a{color:var(--sl-color-text)}'])(
  'a sheet of Starlight’s frame stops the build: %s',
  (text) => {
    expect(() =>
      refuseForeign(
        new Map([
          ['own.css', 'p{margin:0}'],
          ['page.css', text],
        ]),
      ),
    ).toThrow('page.css has a sheet of Starlight');
  },
);

describe('a page', () => {
  const links = '<link rel="stylesheet" href media="print"><link rel="stylesheet" href="/x/_astro/a.css">';
  const style = 'p:where(.astro-aaaaaaaa){color:red}';
  const names = shortNames([style, '.astro-bbbbbbbb{}']);

  test('has one style in place of its sheets and of what stood in it', () => {
    const page = `<head>${links}</head><main><style>b{}</style><p>a</p></main>`;
    expect(withStyle(page, { style: 'b{}', names, linksPaper: true })).toBe(
      '<head><style>b{}</style></head><main><p>a</p></main>',
    );
  });

  test('has a link instead where one is given, with the same short names', () => {
    expect(
      withStyle(`${links}<p class="astro-aaaaaaaa"></p>`, {
        style,
        names,
        standsFor: '<link>',
        linksPaper: true,
      }),
    ).toBe('<link><p class="_0"></p>');
  });

  test('names only the scopes of its style, and in short', () => {
    expect([...names]).toEqual([
      ['astro-aaaaaaaa', '_0'],
      ['astro-bbbbbbbb', '_1'],
    ]);
    const page = `${links}<p class="big astro-aaaaaaaa astro-bbbbbbbb"></p><svg class="astro-bbbbbbbb"></svg>`;
    expect(withStyle(page, { style, names, linksPaper: true })).toBe(
      '<style>p:where(._0){color:red}</style><p class="big _0"></p><svg></svg>',
    );
  });

  test('keeps its link to the sheet for paper where it is to be read', () => {
    const paper = '<link rel="stylesheet" href="/_astro/print.1.css" media="print">';
    const page = `${links}<p>a</p>${paper}`;
    expect(withStyle(page, { style, names, linksPaper: true })).toBe(
      `<style>p:where(._0){color:red}</style><p>a</p>${paper}`,
    );
    expect(withStyle(page, { style, names, linksPaper: false })).not.toContain('print.1.css');
  });

  test('keeps words in its text that look like a scope', () => {
    const page = `${links}<p class="a astro-islands">astro-aaaaaaaa</p>`;
    expect(withStyle(page, { style, names, linksPaper: true })).toContain(
      '<p class="a astro-islands">astro-aaaaaaaa</p>',
    );
  });
});
