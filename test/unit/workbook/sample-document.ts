import type { TextDocument } from '../../../src/workbook/documents/document.ts';

/** A document with each kind of block, and with what is typed in it in every place. */
export function sampleDocument(typed = 'Typed'): TextDocument {
  return {
    title: `Charter: ${typed}`,
    about: `As of 2027-03-01 ${typed}`,
    blocks: [
      { kind: 'heading', level: 1, text: `Objective ${typed}` },
      { kind: 'paragraph', text: `First line\nsecond line\n\nNext paragraph ${typed}` },
      {
        kind: 'list',
        items: [`One ${typed}`, { text: `Source ${typed}`, href: 'https://example.org/a?b=1&c="2"' }],
      },
      { kind: 'heading', level: 2, text: 'Steps' },
      { kind: 'list', ordered: true, items: ['First', 'Second'] },
      { kind: 'list', ordered: true, items: ['First again'] },
      { kind: 'table', head: ['Who', typed], rows: [['Ann', `a|b ${typed}\nc`]], widths: [1, 3] },
      { kind: 'note', label: 'Open', text: `Nobody has decided ${typed}` },
      { kind: 'quote', text: `Said ${typed}` },
      { kind: 'paragraph', text: { text: `Not a link ${typed}`, href: 'javascript:alert(1)' } },
    ],
  };
}
