// A brief as slides: what stands on each, what is said with it, and what is still missing.
import { expect, test } from 'vitest';
import { createInitiative } from '../../../../../src/workbook/engine/initiative.ts';
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import {
  addBrief,
  addLine,
  type BriefStatement,
  readBriefs,
  readLines,
  setLine,
} from '../../../../../src/workbook/tools/briefs/briefs.ts';
import { briefSlides } from '../../../../../src/workbook/tools/briefs/slides.ts';
import type { BRIEFS } from '../../../../../src/workbook/tools/briefs/tables.ts';
import { unfinishedSays } from '../../../../../src/workbook/tools/briefs/unfinished.ts';
import type { RowOf } from '../../../../../src/workbook/engine/schema.ts';

const statement = (id: string): BriefStatement => ({
  id,
  stakeholder: id.slice(0, id.indexOf('/')),
  direction: id.includes('/receives/') ? 'receives' : 'gives',
  text: `Text of ${id}.`,
  address: `You, of ${id}.`,
  url: `/value/#${id}`,
  sources: ['s1', 's99'],
});
const known = ['payers/receives/1', 'payers/receives/2', 'payers/gives/1', 'vendors/receives/1'].map(
  statement,
);

function input(
  brief: Partial<RowOf<typeof BRIEFS>>,
  lines: Readonly<Record<string, Parameters<typeof setLine>[3]>>,
) {
  const initiative = createInitiative(schema, 'one', () => 1_800_000_000_000);
  addBrief(initiative, 'b', brief);
  for (const [id, own] of Object.entries(lines)) {
    addLine(initiative, 'b', statement(id), known);
    setLine(initiative, 'b', statement(id), own);
  }
  const [first] = readBriefs(initiative);
  if (first === undefined) throw new Error('There is no brief.');
  return {
    brief: first,
    lines: readLines(initiative, 'b', known),
    stakeholders: [
      { id: 'payers', title: 'Payers' },
      { id: 'vendors', title: 'Vendors' },
    ],
    initiative: 'Eye care',
    today: '2027-03-31',
    spoken: (day: string) => day,
    sources: { s1: { tag: 'S1', title: 'Playbook' } },
    site: 'https://example.org/playbook/',
  };
}

test('a brief becomes six slides, and the notes say where each statement comes from', () => {
  const work = input(
    { groups: 'payers', opening: 'We share one problem.', ask: 'Read the list?', askBy: '2027-05-31' },
    {
      'payers/receives/1': { proof: 'A pilot of 2026', proofLink: 'https://example.org/pilot' },
      'payers/gives/1': { words: 'Name the profile.' },
    },
  );
  const { slides, ...cover } = briefSlides(work);
  expect(cover).toEqual({
    title: 'Value brief for payers',
    about: 'Eye care\n2027-03-31',
    foot: 'Eye care',
    notes: [
      'Made with Groundwork from a value brief with 1 gain and 1 thing that is asked, as of 2027-03-31.',
    ],
  });
  const from = (id: string) =>
    `Text of ${id}. Sources: S1 Playbook. https://example.org/playbook/value/#${id}`;
  expect(slides).toEqual([
    {
      title: 'Who we are',
      parts: [
        { kind: 'heading', text: 'Eye care' },
        { kind: 'text', text: { text: 'We share one problem.', typed: true } },
      ],
      notes: [],
    },
    {
      title: 'What you gain',
      parts: [{ kind: 'point', text: 'You, of payers/receives/1.' }],
      notes: [from('payers/receives/1')],
    },
    {
      title: 'What we ask of you',
      parts: [{ kind: 'point', text: { text: 'Name the profile.', typed: true } }],
      notes: [from('payers/gives/1')],
    },
    {
      title: 'Evidence',
      parts: [
        {
          kind: 'point',
          text: { text: 'A pilot of 2026', typed: true },
          small: [
            'For “You, of payers/receives/1.”',
            { text: 'https://example.org/pilot', href: 'https://example.org/pilot' },
          ],
        },
      ],
      notes: ['For “You, of payers/receives/1.”: A pilot of 2026 https://example.org/pilot'],
    },
    {
      title: 'Our request',
      parts: [
        { kind: 'lead', text: { text: 'Read the list?', typed: true } },
        { kind: 'heading', text: 'By 2027-05-31' },
      ],
      notes: [],
    },
  ]);
  expect(unfinishedSays(work)).toBe('');
});

test('groups stand in the order of the brief, and a retired statement says so to the speaker', () => {
  const { slides } = briefSlides(
    input(
      { groups: 'vendors payers' },
      { 'payers/receives/1': {}, 'vendors/receives/1': {}, 'gone/receives/1': {} },
    ),
  );
  expect(slides[1]?.parts.map(({ text }) => text)).toEqual([
    'Vendors',
    'You, of vendors/receives/1.',
    'Payers',
    'You, of payers/receives/1.',
    'gone',
    'Text of gone/receives/1.',
  ]);
  expect(slides[1]?.notes.at(-1)).toBe('“Text of gone/receives/1.” is no longer in the playbook.');
});

test('what is not written yet stands in brackets, and is told before', () => {
  const work = input({ groups: '', title: 'For [whom]' }, { 'payers/receives/1': { words: 'From [year].' } });
  expect(
    briefSlides(work)
      .slides.flatMap(({ parts }) => parts.map(({ text }) => text))
      .filter((text) => typeof text === 'string' && text.startsWith('[')),
  ).toEqual([
    '[Who you are and what problem you share, in one or two sentences]',
    '[What you ask of the group]',
    '[One result with its source and date, or that none exists yet]',
    '[Who does what, and by when]',
  ]);
  expect(unfinishedSays(work)).toBe(
    'Your text has 2 places still in brackets. Slides keep a place in brackets for the opening, what you ask, evidence and the request. ',
  );
});
