import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { readItem, readItems, setItem } from '../../../../../src/workbook/tools/checklists/items.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeBidi, quoted } from '../../../../../src/workbook/text/bidi.ts';
import type { CalendarInput } from '../../../../../src/workbook/tools/checklists/calendar-entries.ts';
import { csvField, csvTable } from '../../../../../src/workbook/documents/csv.ts';
import { toCsv } from '../../../../../src/workbook/tools/checklists/csv.ts';
import { toIcs } from '../../../../../src/workbook/tools/checklists/ics.ts';
import {
  markdownLink,
  markdownQuote,
  plainMarkdown,
} from '../../../../../src/workbook/documents/markdown.ts';
import { toMarkdown } from '../../../../../src/workbook/tools/checklists/markdown.ts';
import { writeFile } from '../../../../../src/workbook/exchange/write-file.ts';
import { createInitiative } from '../../../../../src/workbook/engine/initiative.ts';
import { readDetails, setDetails } from '../../../../../src/workbook/engine/rows.ts';
import { itemTimes } from '../../../../../src/workbook/tools/checklists/item-times.ts';
import { undoneText } from '../../../../../src/workbook/schema/undo-words.ts';
import { shorten } from '../../../../../src/workbook/text/shorten.ts';
import { anyText } from '../../any-text.ts';
import { LISTS } from '../../lists.ts';
import { NOON } from '../../world.ts';
import { parseCsv } from './parse-csv.ts';

function example(): CalendarInput {
  const initiative = createInitiative(schema, 'shared', () => NOON);
  setDetails(initiative, {
    name: 'Cardiology',
    specialty: 'Cardiology',
    host: 'join',
    startDate: '2027-01-01',
  });
  setItem(initiative, 'r/lead', { state: 'done', owner: 'Ann', evidence: 'https://example.org/letter' });
  setItem(initiative, 'r/money', {
    owner: 'Bea',
    due: '2027-02-01',
    note: 'Ask the board,\nthen the "fund"',
  });
  setItem(initiative, 't1/lead-committed', { state: 'doing', owner: 'bea', due: '2027-04-01' });
  setItem(initiative, 't1/ip', { state: 'na', reason: '=none', owner: 'Ann' });
  setItem(initiative, 'old/item', { note: 'kept' }, 'Was asked once');
  return {
    details: readDetails(initiative),
    lists: LISTS,
    items: readItems(initiative),
    today: '2027-03-01',
    site: 'https://example.org/playbook/',
    now: NOON,
    times: itemTimes(initiative.replica.snapshot()),
    remembered: new Map(),
  };
}

describe('CSV', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u200B=1',
    '＝1',
    '=HYPERLINK("http://x","y")',
    "-2+3+cmd|' /C calc'!A0",
  ])('%j is text to a spreadsheet', (text) => expect(csvField(text).replace(/^"/, '')).toMatch(/^'/));
  test.each(['a-b', '3 = 3', 'Ann', '2027-03-01', 'https://example.org/?a=b', '', 'don’t'])(
    '%j stays as it is',
    (text) => expect(csvField(text)).toBe(text),
  );

  test('whatever is typed comes out again, apostrophes against formulas aside', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyText(), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const back = parseCsv(csvTable(rows));
        expect(back).toHaveLength(rows.length);
        back.forEach((row, r) =>
          row.forEach((field, c) => {
            const typed = rows[r]?.[c];
            expect(field === typed || field === `'${typed ?? ''}`).toBe(true);
            expect(field.trimStart()).not.toMatch(/^[=+@-]/);
          }),
        );
      }),
    );
  });

  test('of an initiative: every item, retired ones too, all rows of one length', () => {
    const { name, text, says } = toCsv(example());
    const [head = [], ...rows] = parseCsv(text);
    expect(text.startsWith('\uFEFFInitiative,As of,')).toBe(true);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    const column = (title: string) => rows.map((row) => row[head.indexOf(title)]);
    expect(column('Id')).toEqual([
      'r/lead',
      'r/money',
      't1/lead-committed',
      't1/ip',
      't1/member-model',
      'old/item',
    ]);
    expect(column('State')).toEqual(['done', 'to do', 'in progress', 'not applicable', 'to do', 'to do']);
    expect(column('Overdue')).toEqual(['', 'yes', '', '', '', '']);
    expect(column('Reason not applicable')[3]).toBe("'=none");
    expect(column('Note')[1]).toBe('Ask the board,\nthen the "fund"');
    expect(column('Guidance')).toEqual([
      '',
      'https://example.org/playbook/start/',
      'https://example.org/playbook/champions/#commit',
      'https://example.org/playbook/governance/',
      '',
      '',
    ]);
    expect(column('Retired').at(-1)).toBe('yes');
    expect(name).toBe('cardiology-2027-03-01.csv');
    expect(says).toMatch(/^A table of 6 checklist items with state/);
  });
});

describe('Markdown', () => {
  test.each([
    ['*a* _b_ `c` [d](e) # f', '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) # f'],
    ['![x](https://example.org/x.png)', '!\\[x\\](https://example.org/x.png)'],
    ['<script>alert(1)</script>&amp;', '&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;'],
    ['# one', '\\# one'],
    ['- one - two', '\\- one - two'],
    ['===', '\\==='],
    ['12) one', '12\\) one'],
    ['1. one', '1\\. one'],
    ['a\nb\t c | d ~~e~~ $f$', 'a b c \\| d \\~\\~e\\~\\~ \\$f\\$'],
  ])('%j is text', (text, markdown) => expect(plainMarkdown(text)).toBe(markdown));

  test('only checked addresses become links', () => {
    expect(markdownLink('a]b', 'https://example.org/a)b>')).toBe('[a\\]b](<https://example.org/a)b%3E>)');
    expect(markdownLink('x', 'javascript:alert(1)')).toBe('x');
  });

  test('a note keeps its lines and cannot leave its quotation', () => {
    expect(markdownQuote('one\ntwo\n\n# three', '  ')).toBe('  > one\\\n  > two\n  >\n  > \\# three');
  });

  test('of an initiative', () => {
    const { text, says } = toMarkdown(example());
    expect(text).toMatchInlineSnapshot(`
      "# Cardiology

      Cardiology; joins an accelerator; started 2027-01-01

      As of 2027-03-01: 5 checklist items, 1 of 4 done (25 %), 1 in progress, 1 not applicable.

      ## Readiness

      - [x] A credible organization will lead\\
        **done**; owner: Ann; [evidence](<https://example.org/letter>)
      - [ ] Funding is in sight\\
        **to do**; owner: Bea; due 2027-02-01 (overdue); [guidance](<https://example.org/playbook/start/>)

        > Ask the board,\\
        > then the "fund"

      ## Community building: Leadership

      - [ ] A named person leads\\
        **in progress**; owner: bea; due 2027-04-01; [guidance](<https://example.org/playbook/champions/#commit>)

      ## Community building: Governance

      - Ownership of outputs is agreed\\
        **not applicable** (\\=none); owner: Ann; [guidance](<https://example.org/playbook/governance/>)
      - [ ] Fees are fixed\\
        **to do**

      ## Retired items

      - [ ] Was asked once\\
        **to do**

        > kept
      "
    `);
    expect(says).toBe(
      "A document of 6 checklist items by list and section, with state, owner, due day, note and links. The tools' entries are not in it.",
    );
  });

  test('a direction mark ends with its line', () => {
    expect(closeBidi('a\u202Eb\nc\u2067d\u202Ae')).toBe('a\u202Eb\u202C\nc\u2067d\u202Ae\u202C\u2069');
    expect(closeBidi('\u202Ca\u2067b\u2069\u2069 שלום')).toBe('a\u2067b\u2069 שלום');
    expect(closeBidi('\u2067\u202Ea\u2069b')).toBe('\u2067\u202Ea\u202C\u2069b');
    expect(quoted('a\u202Eb')).toBe('“a\u202Eb\u202C”');
  });

  test('nor does one leave a field of the calendar, or what the page says', () => {
    const input = example();
    const open = '\u202Eturned';
    const details = { ...input.details, name: open };
    const items = new Map([
      [
        'r/money',
        {
          ...readItem(
            createInitiative(schema, 'x', () => NOON),
            '',
          ),
          owner: open,
          due: '2027-04-01',
        },
      ],
    ]);
    const turned = { ...input, details, items };
    const closed = `${open}\u202C`;
    const { text } = toIcs({ ...turned, times: new Map() });
    expect(text).toContain(`X-WR-CALNAME:${closed}\r\n`);
    expect(text).toContain(`SUMMARY:Funding is in sight (${closed})\r\n`);
    expect(text.split(open).length).toBe(text.split(closed).length);
    const initiative = createInitiative(schema, 'x', () => NOON);
    setDetails(initiative, { name: open });
    expect(writeFile(initiative, '2027-03-01').says).toContain(`“${closed}”`);
    expect(shorten(`${'a'.repeat(10)}${open} and more`, 15)).toBe(`${'a'.repeat(10)}\u202Etur…\u202C`);
    const step = { label: `Import of ${open}`, cells: [], skipped: [], keptOnly: false };
    const cell = { table: 'items', row: 'x', cell: 'note', from: 'a', to: open };
    expect(undoneText({ ...step, cells: [cell] }, 'undo', () => undefined)).toContain(`${closed} (1 change)`);
    expect(undoneText({ ...step, label: '', cells: [cell] }, 'undo', () => open)).toBe(
      `Undone: note of “${closed}” is now “${closed}”.`,
    );
  });
});

describe('a calendar', () => {
  const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

  test('has the open items with a due day, with stable ids', () => {
    const { text, says } = toIcs(example());
    expect(unfold(text)).toMatchInlineSnapshot(`
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Groundwork//Workbook//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Cardiology",
        "X-WR-CALDESC:Due days of 2 open checklist items\\, as of 2027-03-01",
        "BEGIN:VEVENT",
        "UID:r-money.shared@groundwork",
        "DTSTAMP:20270301T120000Z",
        "LAST-MODIFIED:20270301T120000Z",
        "SEQUENCE:1136880",
        "STATUS:CONFIRMED",
        "DTSTART;VALUE=DATE:20270201",
        "DTEND;VALUE=DATE:20270202",
        "SUMMARY:Funding is in sight (Bea)",
        "DESCRIPTION:Readiness\\nState: to do\\nOwner: Bea\\nAsk the board\\,\\nthen the "fund"\\nGuidance: https://example.org/playbook/start/",
        "URL:https://example.org/playbook/start/",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:t1-lead-committed.shared@groundwork",
        "DTSTAMP:20270301T120000Z",
        "LAST-MODIFIED:20270301T120000Z",
        "SEQUENCE:1136880",
        "STATUS:CONFIRMED",
        "DTSTART;VALUE=DATE:20270401",
        "DTEND;VALUE=DATE:20270402",
        "SUMMARY:A named person leads (bea)",
        "DESCRIPTION:Community building: Leadership\\nState: in progress\\nOwner: bea\\nGuidance: https://example.org/playbook/champions/#commit",
        "URL:https://example.org/playbook/champions/#commit",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ]
    `);
    expect(says).toMatch(/^A calendar of 2 open items with a due day/);
    const later = toIcs({ ...example(), now: NOON + 5_000 });
    const uids = (all: string) => unfold(all).filter((line) => line.startsWith('UID:'));
    expect(uids(later.text)).toEqual(uids(text));
  });

  test('lines are at most 75 octets, end in CRLF, and hold whatever was typed', () => {
    fc.assert(
      fc.property(anyText(200), (note) => {
        const input = example();
        const items = new Map([...input.items].map(([id, item]) => [id, { ...item, note }]));
        const { text } = toIcs({ ...input, items });
        const lines = text.split('\r\n');
        expect(lines.at(-1)).toBe('');
        for (const line of lines) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(unfold(text).every((line) => line === '' || /^[A-Z-]+[:;]/.test(line))).toBe(true);
      }),
    );
  });
});
