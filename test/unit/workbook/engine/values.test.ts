import { ITEM_STATES } from '../../../../src/workbook/tools/checklists/tables.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../any-text.ts';
import { dayAfter, isDay, localDay } from '../../../../src/workbook/text/days.ts';
import { keysOf } from '../../../../src/workbook/storage/keys.ts';
import { checkLink, safeHref } from '../../../../src/workbook/text/links.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { ITEMS } from '../../../../src/workbook/tools/checklists/tables.ts';
import { readBy } from '../../../../src/workbook/engine/cell-types.ts';
import { isHlc, hlcClient, hlcTime } from '../../../../src/workbook/engine/hlc.ts';
import { cleanLine, cleanText, losesSigns } from '../../../../src/workbook/text/text.ts';
import { stampFrom } from '../stamp.ts';
import { NOON } from '../world.ts';

describe('days', () => {
  test.each(['2027-03-01', '2028-02-29', '0001-01-01'])('%s is a day', (day) =>
    expect(isDay(day)).toBe(true),
  );
  test.each([
    '',
    '2027-02-29',
    '2027-13-01',
    '2027-3-1',
    '27-03-01',
    '2027-03-01T00:00',
    ' 2027-03-01',
    '٢٠٢٧-٠٣-٠١',
  ])('“%s” is none', (day) => expect(isDay(day)).toBe(false));
  test('the day after the last of a month', () => expect(dayAfter('2028-02-28')).toBe('2028-02-29'));
  test('today is the reader’s, whatever the time zone', () => expect(isDay(localDay(NOON))).toBe(true));
});

describe('links', () => {
  test.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    [' http://example.org ', 'http://example.org/'],
    ['HTTPS://EXAMPLE.org/Ä', 'https://example.org/%C3%84'],
  ])('%s may be followed', (text, href) => expect(safeHref(text)).toBe(href));

  test.each([
    ['javascript:alert(1)', 'Links that begin with javascript: are not allowed, only https:// and http://.'],
    ['JaVaScRiPt:alert(1)', 'Links that begin with javascript: are not allowed, only https:// and http://.'],
    ['java\nscript:alert(1)', 'The link has blanks or invisible characters in it.'],
    ['\u202Ehttps://example.org', 'The link has blanks or invisible characters in it.'],
    ['data:text/html,<script>', 'Links that begin with data: are not allowed, only https:// and http://.'],
    ['file:///etc/passwd', 'Links that begin with file: are not allowed, only https:// and http://.'],
    ['//example.org/a', 'This is not a web address. Write it like https://example.org/minutes.'],
    ['minutes of May', 'The link has blanks or invisible characters in it.'],
    ['https://', 'This is not a web address. Write it like https://example.org/minutes.'],
    [
      'https://ann:secret@example.org',
      'The link carries a user name or password. Remove it; the link is saved and exported as it is.',
    ],
    ['', 'The link is empty.'],
  ])('%j is refused with a reason', (text, why) => expect(checkLink(text)).toEqual({ ok: false, why }));

  test('a link has an end', () => {
    expect(checkLink(`https://example.org/${'a'.repeat(2000)}`)).toMatchObject({
      why: 'The link is longer than 2000 characters.',
    });
  });

  test.each(['example.org/minutes', 'www.example.org', ' WWW.Example.org/a?b#c', 'localhost.test:8080/x'])(
    '%s gets the beginning that it lacks, and is not followed without',
    (text) => {
      expect(checkLink(text)).toEqual({ ok: true, href: new URL(`https://${text.trim()}`).href });
      expect(safeHref(text)).toBeUndefined();
    },
  );

  test.each(['example.org', 'minutes.docx'])('%s may be something else, and is asked about', (text) =>
    expect(checkLink(text)).toEqual({
      ok: false,
      why: `The link does not begin with https:// or http://. Did you mean ${new URL(`https://${text}`).href}?`,
    }),
  );

  test.each(['3.2', '3.4/5', '12.5', '10.1/2'])('%j is a figure, not an address', (text) =>
    expect(checkLink(text).ok).toBe(false),
  );

  test('nothing but http and https ever passes', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(fc.constantFrom('', 'javascript:', 'https://', '//', 'data:'), anyText())
          .map((parts) => parts.join('')),
        (text) => {
          expect(safeHref(text) ?? 'https:').toMatch(/^https?:/);
        },
      ),
    );
  });
});

describe('text', () => {
  test('line ends become one kind, controls go, tabs stay', () => {
    expect(cleanText('a\r\nb\rc\u2028d\u0000e\tf\u0007')).toBe('a\nb\nc\nde\tf');
    expect(cleanLine('a\nb\tc')).toBe('a b c');
  });
  test('half characters are replaced, whole ones kept', () => {
    expect(cleanText('a\uD800b 👩‍⚕️ שלום')).toBe('a\uFFFDb 👩‍⚕️ שלום');
  });
  test('a start that TinyBase reserves is dropped, not the text', () => {
    expect(cleanText('\uFFFDcaf\uFFFD')).toBe('caf\uFFFD');
    for (const bent of ['\uFFFDcaf', '\uFFFCx', 'a\u0007', 'a\uD800b', '\u0000\uFFFD'])
      expect(losesSigns(bent)).toBe(true);
    for (const kept of ['caf\uFFFD', 'a\r\nb\rc\u2028d\te', '👩‍⚕️ שלום', ''])
      expect(losesSigns(kept)).toBe(false);
  });
  test('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});

describe('rules', () => {
  const wrong = (cell: keyof typeof ITEMS.cells, value: unknown): string | undefined => {
    const checked = ITEMS.cells[cell].parse(value);
    return checked.ok ? undefined : checked.wrong;
  };
  test.each([
    ['state', 'banana', 'is not one of todo, doing, done, na'],
    ['state', undefined, 'is not one of todo, doing, done, na'],
    ['note', 5, 'is not text'],
    ['due', '2027-02-30', 'is not a day like 2027-03-31'],
    [
      'evidence',
      'javascript:1',
      'is not a link that can be kept. Links that begin with javascript: are not allowed, only https:// and http://.',
    ],
    ['evidence', {}, 'is not a link'],
  ] as const)('%s %j is refused', (cell, value, why) => expect(wrong(cell, value)).toBe(why));
  test('notes have an end', () =>
    expect(wrong('note', 'x'.repeat(20_001))).toBe('is longer than 20,000 characters (20,001)'));
  test.each([
    ['0027-02-28', 27],
    ['1899-12-31', 1899],
    ['2200-01-01', 2200],
  ])('%s is no day to enter, but can be read', (value, year) => {
    expect(wrong('due', value)).toBe(
      `is in the year ${year}. Type the year with all four digits, from 1900 to 2199`,
    );
    expect(readBy(ITEMS.cells.due, value)).toEqual({ ok: true, value });
  });
  test('the first and the last day that can be entered', () =>
    expect(['1900-01-01', '2199-12-31'].map((value) => wrong('due', value))).toEqual([undefined, undefined]));
  test('emptying is allowed', () => {
    expect(['reason', 'note', 'owner', 'due', 'evidence'].map((cell) => wrong(cell as 'note', ''))).toEqual(
      Array(5).fill(undefined),
    );
  });
  test('names that JavaScript has for itself are no cells', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect([
        schema.cellType(name, 'state'),
        schema.cellType('items', name),
        schema.cellType('', name),
      ]).toEqual([undefined, undefined, undefined]);
    }
  });
  test('the states in order', () =>
    expect(ITEM_STATES.map((state) => wrong('state', state))).toEqual(Array(4).fill(undefined)));
});

describe('stamps', () => {
  test('a stamp of TinyBase holds its time and client, and stamps sort by time', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        const [one, other] = [stampFrom(NOON + a, 'aaaaa'), stampFrom(NOON + b, 'bbbbb')];
        expect([isHlc(one), hlcTime(one), hlcClient(one)]).toEqual([true, NOON + a, 'aaaaa']);
        expect(Math.sign(a - b)).toBe(a === b ? 0 : one < other ? -1 : 1);
      }),
    );
  });
  test.each(['', 'x', 'Nn1JUF-----FnHI!', 'Nn1JUF-----FnHICC', 5, null])('%j is none', (text) =>
    expect(isHlc(text)).toBe(false),
  );
});

describe('keys', () => {
  test('all begin with groundwork: and the base', () => {
    const keys = keysOf('/');
    expect([
      keys.current,
      keys.lists,
      keys.initiative('a'),
      keys.exported('a'),
      keys.damaged('a', 5),
      keys.setting('s'),
    ]).toEqual([
      'groundwork:/:current',
      'groundwork:/:lists',
      'groundwork:/:initiative:a',
      'groundwork:/:exported:a',
      'groundwork:/:damaged:a:5',
      'groundwork:/:setting:s',
    ]);
  });
  test.each(['x', '/x', 'x/', '/x/', '//x//'])('base %s is written one way', (base) =>
    expect(keysOf(base).prefix).toBe('groundwork:/x/:'),
  );
  test('no site’s keys begin like another’s', () => {
    const bases = ['/', '/x/', '/x/y/', '/:x/', '/:/', '/initiative/'];
    for (const one of bases)
      for (const other of bases)
        if (one !== other) expect(keysOf(one).current.startsWith(keysOf(other).prefix)).toBe(false);
  });
  test('ids come out again', () => {
    const keys = keysOf('/x/');
    expect([keys.initiativeIn(keys.initiative('a:b')), keys.initiativeIn(keys.exported('a'))]).toEqual([
      'a:b',
      undefined,
    ]);
    expect([keys.isDamaged(keys.damaged('a', 1), 'a'), keys.isDamaged(keys.damaged('ab', 1), 'a')]).toEqual([
      true,
      false,
    ]);
  });
});
