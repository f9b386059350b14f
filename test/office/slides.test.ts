// What an independent reader finds in the slides of a value brief.
import { expect, test } from 'vitest';
import { createInitiative } from '../../src/workbook/engine/initiative.ts';
import { schema } from '../../src/workbook/schema/schema.ts';
import {
  addBrief,
  addLine,
  type Brief,
  type BriefStatement,
  readBriefs,
  readLines,
  setLine,
} from '../../src/workbook/tools/briefs/briefs.ts';
import { briefPptx } from '../../src/workbook/tools/briefs/pptx.ts';
import { readByOffice } from './libreoffice.ts';

const statement = (direction: 'receives' | 'gives', n: number): BriefStatement => ({
  id: `payers/${direction}/${n}`,
  stakeholder: 'payers',
  direction,
  text: `Behind ${direction} ${n}.`,
  address: `To you, ${direction} ${n}.`,
  url: `/value/payers/#${direction}-${n}`,
  sources: ['s1'],
});
const statements = [statement('receives', 1), statement('receives', 2), statement('gives', 1)];

interface Read {
  /** The lines of each shape by its kind: `title`, `outline`, `page-number`. */
  readonly shapes: Readonly<Record<string, readonly string[]>>;
  readonly notes: readonly string[];
  readonly links: readonly string[];
  /** Positions beyond the slide. */
  readonly beyond: readonly string[];
}

const linesOf = (xml: string): string[] =>
  [...xml.matchAll(/<text:p\b[^>]*>(.*?)<\/text:p>/gs)].map(([, inner = '']) =>
    inner
      .replace(/<text:s\/>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );

/** Saves a brief as slides and has LibreOffice read them. */
async function readSlides(
  brief: Partial<Omit<Brief, 'id' | 'addedAt'>>,
  own: Parameters<typeof setLine>[3] = {},
  chosen = statements,
): Promise<Read[]> {
  const initiative = createInitiative(schema, 'shared', () => 1_800_000_000_000);
  addBrief(initiative, 'one', brief);
  for (const one of chosen) {
    addLine(initiative, 'one', one, statements);
    setLine(initiative, 'one', one, own);
  }
  const [made] = readBriefs(initiative);
  if (made === undefined) throw new Error('The brief is missing.');
  const { name, bytes } = briefPptx({
    brief: made,
    lines: readLines(initiative, 'one', statements),
    stakeholders: [{ id: 'payers', title: 'Payers' }],
    initiative: 'Cardiology & co',
    today: '2027-03-01',
    spoken: (day) => day,
    sources: { s1: { tag: 'S1', title: 'Playbook' } },
    site: 'https://example.org/',
  });
  const xml = (await readByOffice(name, bytes, 'fodp')).toString('utf8');
  return [...xml.matchAll(/<draw:page .*?<\/draw:page>/gs)].map(([page]) => {
    const [slide = '', notes = ''] = page.split('<presentation:notes');
    const frames = [...slide.matchAll(/<draw:frame ([^>]*)>(.*?)<\/draw:frame>/gs)];
    const cm = (attributes: string, name: string): number =>
      Number(new RegExp(`svg:${name}="([\\d.-]+)cm"`).exec(attributes)?.[1]);
    return {
      shapes: Object.fromEntries(
        frames.map(([, attributes = '', inner = '']) => [
          /presentation:class="([^"]*)"/.exec(attributes)?.[1] ?? '',
          linesOf(inner),
        ]),
      ),
      notes: linesOf(notes),
      links: [...slide.matchAll(/xlink:href="([^"]*)"/g)].map(([, href = '']) => href),
      beyond: frames.flatMap(([, attributes = '']) =>
        cm(attributes, 'x') >= 0 &&
        cm(attributes, 'y') >= 0 &&
        cm(attributes, 'x') + cm(attributes, 'width') <= 33.87 &&
        cm(attributes, 'y') + cm(attributes, 'height') <= 19.06
          ? []
          : [attributes],
      ),
    };
  });
}

test.concurrent('six slides have titles, text, numbers and notes where programs look for them', async () => {
  const slides = await readSlides(
    { groups: 'payers', opening: 'We share “Über” 😀.\nAll of it.', ask: 'Read it?', askBy: '2027-05-31' },
    { proof: 'A pilot', proofLink: 'https://example.org/?a=1&b=2' },
  );
  expect(slides.map(({ shapes }) => shapes['title']?.[0])).toEqual([
    'Value brief for payers',
    'Who we are',
    'What you gain',
    'What we ask of you',
    'Evidence',
    'Our request',
  ]);
  expect(slides[0]?.shapes['subtitle']).toEqual(['Cardiology & co', '2027-03-01']);
  expect(slides.map(({ shapes }) => shapes['outline'] ?? [])).toEqual([
    [],
    ['Cardiology & co', 'We share “Über” 😀.', 'All of it.'],
    ['To you, receives 1.', 'To you, receives 2.'],
    ['To you, gives 1.'],
    statements.flatMap(({ address }) => ['A pilot', `For “${address}”`, 'https://example.org/?a=1&b=2']),
    ['Read it?', 'By 2027-05-31'],
  ]);
  expect(slides[2]?.notes).toEqual([
    'Behind receives 1. Sources: S1 Playbook. https://example.org/value/payers/#receives-1',
    'Behind receives 2. Sources: S1 Playbook. https://example.org/value/payers/#receives-2',
  ]);
  expect(slides[4]?.links).toEqual(Array(3).fill('https://example.org/?a=1&amp;b=2'));
  for (const { shapes } of slides.slice(1)) {
    expect(shapes['page-number']).toEqual(['<number>']);
    expect(shapes['footer']).toEqual(['Cardiology & co']);
  }
});

test.concurrent('a brief without a word still has its slides, with what to write', async () => {
  const slides = await readSlides({ groups: '' }, {}, []);
  expect(slides.map(({ shapes }) => shapes['outline']?.at(-1)?.slice(0, 9))).toEqual([
    undefined,
    '[Who you ',
    '[What the',
    '[What you',
    '[One resu',
    '[Who does',
  ]);
});

test.concurrent(
  'more than fits goes on, none of it is lost, and nothing keeps the file from opening',
  async () => {
    const odd = '\u0000\u001F\u202Eabc\u2066 \uD800 \uFFFE\uFFFF <a:t>&amp;</a:t> ]]> مرحبا ';
    const slides = await readSlides(
      {
        groups: 'payers',
        title: 'Unbroken'.repeat(25),
        opening: odd.repeat(100).slice(0, 5_000),
        ask: '漢字カナ'.repeat(500),
      },
      { words: 'x'.repeat(2_000), proof: `${odd}=1+1`, proofLink: `https://example.org/${'a/'.repeat(700)}` },
    );
    const all = slides.flatMap(({ shapes }) => shapes['outline'] ?? []).join('');
    expect(all.match(/x/g)?.length).toBeGreaterThanOrEqual(3 * 2_000);
    expect(all.match(/漢字カナ/g)).toHaveLength(500);
    expect(all).toContain('<a:t>&amp;</a:t> ]]>');
    expect(slides.flatMap(({ beyond }) => beyond)).toEqual([]);
    const counted = slides.filter(({ shapes }) => shapes['title']?.[0]?.startsWith('What you gain'));
    expect(counted.map(({ shapes }) => shapes['title']?.[0])).toEqual(
      counted.map((_, at) => `What you gain (${at + 1} of ${counted.length})`),
    );
  },
);
