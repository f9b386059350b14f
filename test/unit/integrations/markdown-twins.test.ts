import { expect, test } from 'vitest';
import { llmsFull, llmsIndex, type Twin } from '../../../src/integrations/markdown-twins/llms.ts';
import { markdownOf } from '../../../src/integrations/markdown-twins/markdown.ts';
import { toolFields } from '../../../src/catalog/tool-fields.ts';

const page = (main: string): string =>
  markdownOf(`<body><p>Menu</p><main>${main}</main><p>End</p></body>`, 'https://x.org/gw/start/');

test.each([
  ['headlines and paragraphs', '<h1>A</h1><p>B <strong>c</strong></p>', '# A\n\nB **c**\n'],
  [
    'whole addresses',
    '<p><a href="/gw/value/" title="t">V</a> <a href="#x">x</a></p>',
    '[V](https://x.org/gw/value/) [x](https://x.org/gw/start/#x)\n',
  ],
  [
    'tables',
    '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1 | 2</td></tr></tbody></table>',
    '| A |\n| - |\n| 1 \\| 2 |\n',
  ],
  ['terms with what they mean', '<dl><dt>T</dt><dd><p>Meaning</p></dd></dl>', '**T**\n\nMeaning\n'],
  ['what unfolds', '<details><summary>More</summary><p>Text</p></details>', '**More**\n\nText\n'],
  [
    'drawings by their words',
    '<p><svg role="img" aria-label="Track 1"></svg><a href="#a">A</a></p>',
    'Track 1 [A](https://x.org/gw/start/#a)\n',
  ],
  ['the track in its headline', '<svg aria-label="Track 1"></svg><h1>A</h1>', '# Track 1: A\n'],
  ['facts in one line', '<p><span>5 min</span><span>As of May</span></p>', '5 min · As of May\n'],
  ['words that bring their space', '<p><span>Hands on: </span><span>Draft</span></p>', 'Hands on: Draft\n'],
  [
    'items of a checklist',
    '<ol><li data-item-id="t1/ip"><fieldset><legend>It is agreed.</legend><label><input type="radio">Done</label></fieldset></li></ol>',
    '1. It is agreed. `t1/ip`\n',
  ],
  ['signs that mean something in Markdown', '<p>*a* _b_ [c] &lt;d&gt;</p>', '\\*a\\* \\_b\\_ \\[c] \\<d>\n'],
])('a page as Markdown has %s', (_what, html, markdown) => {
  expect(page(html)).toBe(markdown);
});

test('a page as Markdown is without what only works on a screen', () => {
  const html =
    '<nav>N</nav><p>Text</p><button>B</button><p class="gw-scripted">S</p><p hidden>H</p><script>1</script>' +
    '<template><p>T</p></template><noscript><p>No script</p></noscript><span aria-hidden="true">←</span>';
  expect(page(html)).toBe('Text\n');
});

test('a tool says what it says to readers without scripts', () => {
  expect(page('<gw-view>Loading</gw-view><noscript><p>Print it</p></noscript>')).toBe('Print it\n');
});

test('an element that nobody gave a Markdown form stops the build', () => {
  expect(() => page('<gw-new>1</gw-new><svg></svg>')).toThrow(
    /gw-new: has no Markdown form - say in[^]*svg without aria-label/,
  );
});

test('a tool lists its fields, and numbered ones as one', () => {
  expect(toolFields('/workbook/staffing/').join('\n')).toContain('month 1 to 36');
  expect(toolFields('/start/')).toEqual([]);
});

test('the lists for programs name each twin once, and leave tools out of the whole text', () => {
  const twin = (url: string): [string, Twin] => [
    url,
    { url, title: url, description: `About ${url}.`, markdown: `# ${url}\n` },
  ];
  const sections = [
    { group: 'Playbook', label: 'Start', url: '/a/', pages: [{ label: 'A', url: '/a/' }] },
    {
      group: 'Work',
      label: 'Workbook',
      url: '/w/',
      pages: [
        { label: 'W', url: '/w/' },
        { label: 'Book', url: '/book/' },
      ],
    },
  ] as const;
  const twins = new Map([twin('/a/'), twin('/w/')]);
  const index = llmsIndex(sections, twins, (url) => `https://x.org${url}`);
  expect(index).toMatch(/^# Groundwork\n\n> How /);
  expect(index).toContain(
    '## Start\n\n- [/a/](https://x.org/a/index.md): About /a/.\n\n## Workbook\n\n- [/w/]',
  );
  expect(llmsFull(sections, twins)).toMatch(/---\n\n# \/a\/\n$/);
});
