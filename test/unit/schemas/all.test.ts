import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Kind } from '../../../src/catalog/records.ts';
import { checked } from '../../../src/schemas/checked.ts';
import { checkedGuidePage } from '../../../src/schemas/guide-page.ts';
import { criterion, item, lesson, minimal, option, schemas, skill, statement } from '../minimal.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What is wrong with a record that has the least of its kind and these fields. */
function flawsOf(kind: Kind, fields: Fields): string[] {
  const result = checked(schemas[kind]).parse({ ...minimal[kind](), ...fields });
  return result.ok ? [] : result.flaws.map(({ field, message }) => `${field}: ${message}`);
}

const kindNames = Object.keys(schemas) as Kind[];
const required = kindNames.flatMap((kind) =>
  Object.keys(minimal[kind]()).map((field) => [kind, field] as const),
);

describe('every schema', () => {
  test.each(kindNames)('%s accepts the least there is', (kind) => {
    expect(flawsOf(kind, {})).toEqual([]);
  });

  test.each(required)('%s needs %s', (kind, field) => {
    const [flaw = '', ...others] = flawsOf(kind, { [field]: undefined });
    expect(flaw).toMatch(new RegExp(`^${field}: .+ - .+`));
    expect(others).toEqual([]);
  });

  const named = kindNames.filter((kind) => kind !== 'search-queries'); // Its fields are ids.
  test.each(named)('%s knows its fields', (kind) => {
    expect(flawsOf(kind, { colour: 'red' })).toEqual([
      'colour: is not a known field - remove it or correct its spelling',
    ]);
  });
});

const long = (length: number): string => 'a'.repeat(length);
const noSource = 'is a claim without source - name at least one record of content/sources';
const tooLong = 'has 161 characters, at most 160 fit into a card - take out at least 1';
const noId = 'is not a plain id - use lower-case letters, digits and single hyphens';
const noPage = 'is not a page of this site - write it like /value/ or /champions/#ask';
const noAddress = 'is not a web address - write it with http:// or https://';
const noDate = 'is not a date - write 2024, 2024-05 or 2024-05-01';
const empty = 'is empty - write it or remove the field';

/** Every collection with something for a reader must say where that comes from. */
const claims = kindNames.filter((kind) => 'sources' in minimal[kind]());

test.each(claims)('%s without a source is refused', (kind) => {
  expect(flawsOf(kind, { sources: [] })).toEqual([`sources: ${noSource}`]);
});

const source = (sources: string[]) => ({ sources });

describe('refused', () => {
  test.each<[kind: Kind, what: string, fields: Fields, flaw: string]>([
    ['tracks', 'an empty text', { title: ' ' }, `title: ${empty}`],
    ['tracks', 'a sixth track', { number: 6 }, 'number: is 6, and has to be at most 5 - correct it'],
    ['tracks', 'a track 0', { number: 0 }, 'number: is 0, and has to be more than 0 - correct it'],
    ['tracks', 'a long summary', { summary: long(161) }, `summary: ${tooLong}`],
    [
      'tracks',
      'a span beyond the timeline',
      { span: { start: 0, end: 1.1 } },
      'span.end: is 1.1, and has to be at most 1 - correct it',
    ],
    ['tracks', 'a hand-off to a title', { feeds: [{ to: 'Track 2', what: 'Leads' }] }, `feeds.0.to: ${noId}`],
    [
      'tracks',
      'a hand-off with more in it',
      { feeds: [{ to: 'x', what: 'Leads', when: 'soon' }] },
      'feeds.0.when: is not a known field - remove it or correct its spelling',
    ],
    ['tracks', 'no pitfalls', { pitfalls: [] }, 'pitfalls: has 0 entries, at least 1 needed - add 1'],
    ['tracks', 'a day that is not one', { asOf: '2024-05-32' }, `asOf: ${noDate}`],
    ['tracks', 'a month that is not one', { asOf: '2024-13' }, `asOf: ${noDate}`],
    ['tracks', 'a spoken date', { asOf: 'May 2024' }, `asOf: ${noDate}`],
    [
      'tracks',
      'a source in capitals',
      source(['S1']),
      'sources.0: is not a source id - write one from content/sources, such as s1',
    ],
    [
      'champion-criteria',
      'one sign of strength',
      { signs: ['One'] },
      'signs: has 1 entry, at least 2 needed - add 1',
    ],
    [
      'champion-criteria',
      'three ratings',
      { ratings: ['a', 'b', 'c'] },
      'ratings: has 3 entries, at least 4 needed - add 1',
    ],
    [
      'champion-criteria',
      'half a place',
      { order: 1.5 },
      'order: is not a whole number - write one without a point',
    ],
    [
      'governance-tiers',
      'a kind of its own',
      { kind: 'committee' },
      'kind: "committee" is not allowed here - write one of tier, wrap, outside',
    ],
    ['governance-tiers', 'a long summary', { summary: long(161) }, `summary: ${tooLong}`],
    [
      'governance-tiers',
      'no exchange',
      { exchangesWith: [] },
      'exchangesWith: has 0 entries, at least 1 needed - add 1',
    ],
    ['value-pairs', 'gives only', { receives: [] }, 'receives: is one-sided - say what the group receives'],
    ['value-pairs', 'receives only', { gives: [] }, 'gives: is one-sided - say what the group gives'],
    [
      'value-pairs',
      'a statement id without direction',
      { gives: [statement('providers/1', 'They test.')] },
      'gives.0.id: is not a statement id - write <group>/receives/<n> or <group>/gives/<n>',
    ],
    [
      'value-pairs',
      'a wording that speaks to nobody',
      { gives: [{ ...statement('providers/gives/1', 'They test.'), address: 'Could they test?' }] },
      'gives.0.address: does not speak to the group - say you or your',
    ],
    [
      'value-pairs',
      'a gist of two words',
      { gives: [{ ...statement('providers/gives/1', 'They test.'), inShort: 'They test' }] },
      'gives.0.inShort: is not three to five words - say the gist of the statement',
    ],
    [
      'value-pairs',
      'a gist that another statement has',
      {
        receives: [{ ...statement('providers/receives/1', 'They gain.'), inShort: 'Better care for all' }],
        gives: [{ ...statement('providers/gives/1', 'They test.'), inShort: 'better care for all' }],
      },
      'gives.0.inShort: says what providers/receives/1 says too - name what is its own',
    ],
    [
      'value-pairs',
      'a statement without source',
      { gives: [{ ...statement('providers/gives/1', 'They test.'), sources: [] }] },
      `gives.0.sources: ${noSource}`,
    ],
    [
      'value-pairs',
      'an unknown field in a statement',
      { gives: [{ ...statement('providers/gives/1', 'They test.'), rank: 1 }] },
      'gives.0.rank: is not a known field - remove it or correct its spelling',
    ],
    [
      'value-pairs',
      'an unknown force',
      { force: 'pushes' },
      'force: "pushes" is not allowed here - write one of push, pull, both',
    ],
    ['checklists', 'no items', { items: [] }, 'items: has 0 entries, at least 1 needed - add 1'],
    [
      'checklists',
      'an item id without list',
      { items: [item('lead')] },
      'items.0.id: is not an item id - write <list>/<name>, such as t1/ip',
    ],
    [
      'checklists',
      'a content version in words',
      { items: [{ ...item('r/lead'), since: 'first' }] },
      'items.0.since: is not a content version - write it like 1.0',
    ],
    [
      'checklists',
      'a link to elsewhere',
      { items: [{ ...item('r/lead'), link: 'https://example.org/' }] },
      `items.0.link: ${noPage}`,
    ],
    [
      'checklists',
      'a link without slashes',
      { items: [{ ...item('r/lead'), link: 'champions' }] },
      `items.0.link: ${noPage}`,
    ],
    [
      'checklists',
      'a link without last slash',
      { items: [{ ...item('r/lead'), link: '/champions' }] },
      `items.0.link: ${noPage}`,
    ],
    [
      'checklists',
      'an item without source',
      { items: [{ ...item('r/lead'), sources: [] }] },
      `items.0.sources: ${noSource}`,
    ],
    [
      'search-queries',
      'a statement without queries',
      { 'providers/gives/1': [] },
      'providers/gives/1: lists no query - write one or remove the statement',
    ],
    [
      'search-queries',
      'queries of no statement',
      { 'providers/gives': ['who lends time'] },
      'providers/gives: is not a statement id - write <group>/receives/<n> or <group>/gives/<n>',
    ],
    ['charter-topics', 'no option', { options: [] }, 'options: has 0 entries, at least 1 needed - add 1'],
    [
      'charter-topics',
      'an option without source',
      { options: [{ ...option('neutral-owner'), sources: [] }] },
      `options.0.sources: ${noSource}`,
    ],
    [
      'charter-topics',
      'an option without id',
      { options: [{ ...option('x'), id: undefined }] },
      'options.0.id: is missing - write a short name in lower-case letters and hyphens, such as poll-then-park',
    ],
    [
      'charter-topics',
      'an option with a number as id',
      { options: [{ ...option('x'), id: 5 }] },
      'options.0.id: is read as a number, and text is expected - put it into quotes',
    ],
    [
      'charter-headings',
      'an option with its label as id',
      { options: [option('Neutral owner')] },
      `options.0.id: ${noId}`,
    ],
    [
      'charter-headings',
      'neither a question nor a topic',
      { question: undefined },
      'question: is missing, and the heading settles no topic - write the question or name a topic',
    ],
    [
      'stage-gates',
      'a criterion id without gate',
      { criteria: [criterion('lead')] },
      'criteria.0.id: is not a criterion id - write <gate>/<name>',
    ],
    [
      'stage-gates',
      'a tool that the workbook has not',
      { criteria: [{ ...criterion('discovery-in/lead'), tools: [{ tool: 'budget' }] }] },
      'criteria.0.tools.0.tool: "budget" is not allowed here - write one of champions, charter, roles, brief, staffing, gates',
    ],
    [
      'stage-gates',
      'a measure of another tool',
      {
        criteria: [{ ...criterion('discovery-in/lead'), tools: [{ tool: 'champions', measure: 'ballots' }] }],
      },
      'criteria.0.tools.0.measure: is not a measure of champions - write one of covered, committed, talks',
    ],
    [
      'checklists',
      'a measure of another tool',
      { items: [{ ...item('t1/lead'), tool: 'staffing', measure: 'covered' }] },
      'items.0.measure: is not a measure of staffing - write one of phases, lengths, people, ballots',
    ],
    [
      'checklists',
      'a measure of no tool',
      { items: [{ ...item('t1/lead'), measure: 'covered' }] },
      'items.0.measure: measures no tool - name the tool too',
    ],
    [
      'roles',
      'a split with another sum',
      { example: { personMonths: 1, peakShare: 0.5, split: [{ from: 1, to: 3, share: 0.5 }] } },
      'example.split: adds up to 1.5 person-months, not 1 - correct the split or the sum',
    ],
    [
      'roles',
      'a split with another peak',
      { example: { personMonths: 1, peakShare: 0.2, split: [{ from: 1, to: 2, share: 0.5 }] } },
      'example.split: reaches 0.5 of a post, not 0.2 - correct the split or the peak',
    ],
    [
      'roles',
      'a split with a month twice',
      {
        example: {
          personMonths: 1,
          peakShare: 0.5,
          split: [
            { from: 2, to: 2, share: 0.5 },
            { from: 2, to: 2, share: 0.5 },
          ],
        },
      },
      'example.split: has months out of order or twice - list each month once, from the first to the last',
    ],
    [
      'roles',
      'a skill that is words alone',
      { skills: ['Writing profiles'] },
      'skills.0: is not a skill - write its id and its text',
    ],
    [
      'roles',
      'a skill without id',
      { skills: [{ text: 'Writing profiles' }] },
      'skills.0.id: is missing - write a short name in lower-case letters and hyphens, such as new-codes',
    ],
    [
      'roles',
      'a skill with a wording it had before',
      { skills: [{ ...skill('fhir'), formerly: ['Writing profiles'] }] },
      `skills.0.formerly.0: ${noId}`,
    ],
    [
      'roles',
      'a skill with more in it',
      { skills: [{ ...skill('fhir'), level: 3 }] },
      'skills.0.level: is not a known field - remove it or correct its spelling',
    ],
    [
      'roles',
      'more than a full post',
      { example: { personMonths: 3, peakShare: 1.5 } },
      'example.peakShare: is 1.5, and has to be at most 1 - correct it',
    ],
    [
      'case-studies',
      'a lesson id without case',
      { lessons: [lesson('small')] },
      'lessons.0.id: is not a lesson id - write <case>/<name>',
    ],
    [
      'case-studies',
      'a number without a date',
      { numbers: [{ value: '45%', of: 'patients', caveat: 'Heard.', sources: ['s1'] }] },
      'numbers.0.asOf: is missing - write 2024, 2024-05 or 2024-05-01, when the facts were true',
    ],
    [
      'case-studies',
      'a lesson on no page',
      { lessons: [{ ...lesson('mcode/small'), page: 'champions' }] },
      `lessons.0.page: ${noPage}`,
    ],
    ['resources', 'an address without protocol', { link: 'example.org' }, `link: ${noAddress}`],
    ['resources', 'a script for an address', { link: 'javascript:alert(1)' }, `link: ${noAddress}`],
    ['resources', 'no reader', { readers: [] }, 'readers: has 0 entries, at least 1 needed - add 1'],
    [
      'policy-rules',
      'a check without a day',
      { checked: '2026-11' },
      'checked: is not a day - write it like 2024-05-01',
    ],
    [
      'glossary',
      'a long definition',
      { definition: long(221) },
      'definition: has 221 characters, at most 220 fit into a tooltip - take out at least 1',
    ],
    ['glossary', 'a related term by its name', { see: ['US Core'] }, `see.0: ${noId}`],
    ['glossary', 'a link without protocol', { link: 'hl7.org' }, `link: ${noAddress}`],
    [
      'sources',
      'a standing of its own',
      { standing: 'good' },
      'standing: "good" is not allowed here - write one of first-hand, reported, weak',
    ],
    [
      'sources',
      'a part by its number',
      { parts: { 1: { title: 'One' } } },
      'parts.1: is not a letter - name each part by one small letter',
    ],
  ])('%s: %s', (kind, _what, fields, flaw) => {
    expect(flawsOf(kind, fields)).toEqual([flaw]);
  });
});

describe('accepted', () => {
  test.each<[kind: Kind, what: string, fields: Fields]>([
    ['tracks', 'a summary that just fits', { summary: long(160) }],
    ['tracks', 'the fifth track', { number: 5 }],
    ['tracks', 'a year that YAML reads as a number', { asOf: 2024 }],
    ['tracks', 'a day that YAML reads as a date', { asOf: new Date('2024-05-01') }],
    ['tracks', 'a month', { asOf: '2024-05' }],
    ['tracks', 'a part of a source', source(['s20e', 's1'])],
    ['governance-tiers', 'a tier with its level', { level: 1 }],
    [
      'value-pairs',
      'a statement with keywords',
      { gives: [{ ...statement('providers/gives/2', 'They test.'), keywords: ['pilot'] }] },
    ],
    [
      'checklists',
      'an item with an anchor for a link',
      { items: [{ ...item('r/lead'), link: '/governance/#t1/ip' }] },
    ],
    ['checklists', 'a link to the first page', { items: [{ ...item('r/lead'), link: '/' }] }],
    [
      'case-studies',
      'a number with a date',
      { numbers: [{ value: '45%', of: 'patients', asOf: 2024, caveat: 'Heard.', sources: ['s1'] }] },
    ],
    ['roles', 'a skill that replaces another', { skills: [{ ...skill('fhir'), formerly: ['profiles'] }] }],
    ['roles', 'a full post', { example: { personMonths: 0.5, peakShare: 1 } }],
    ['glossary', 'a definition that just fits', { definition: long(220) }],
    ['resources', 'an address with http', { link: 'http://example.org' }],
    ['sources', 'parts by letter', { parts: { a: { title: 'One' } } }],
  ])('%s: %s', (kind, _what, fields) => {
    expect(flawsOf(kind, fields)).toEqual([]);
  });

  test('dates become text and blanks around words go', () => {
    const { asOf, title } = schemas.tracks.parse({
      ...minimal.tracks(),
      title: ' Community ',
      asOf: new Date('2024-05-01'),
    });
    expect({ asOf, title }).toEqual({ asOf: '2024-05-01', title: 'Community' });
  });

  test('what a record may leave out gets an empty value', () => {
    const list = schemas.checklists.parse(minimal.checklists());
    const term = schemas.glossary.parse(minimal.glossary());
    expect(list.sections).toEqual([]);
    expect(list.items.map(({ formerly }) => formerly)).toEqual([[]]);
    expect([term.aliases, term.see]).toEqual([[], []]);
  });
});

describe('a page of the guide', () => {
  const starlight = z.object({
    title: z.string(),
    sidebar: z.object({ order: z.number().optional() }).default({}),
  });
  const pageOf = (fields: Fields) =>
    checkedGuidePage(starlight).parse({ title: 'Paying', description: 'Who pays.', ...fields });
  const said = (fields: Fields) => pageOf(fields).flaws.map(({ field, message }) => `${field}: ${message}`);

  test('has the fields of Starlight and ours, and no flaws', () => {
    expect(pageOf({ sources: ['s1'], asOf: 2024, doNext: { label: 'Go on', link: '/value/' } })).toEqual({
      title: 'Paying',
      description: 'Who pays.',
      sidebar: {},
      sources: ['s1'],
      asOf: '2024',
      doNext: { label: 'Go on', link: '/value/' },
      flaws: [],
    });
  });

  test.each<[what: string, fields: Fields, flaw: string]>([
    ['no title', { title: undefined }, 'title: is missing - write text'],
    ['no description', { description: undefined }, 'description: is missing - write text'],
    [
      'a long description',
      { description: long(161) },
      'description: has 161 characters, at most 160 fit into a search result - take out at least 1',
    ],
    ['an unknown field', { author: 'A' }, 'author: is not a known field - remove it or correct its spelling'],
    ['an empty list of sources', source([]), `sources: ${noSource}`],
    ['a review in words', { reviewed: 'today' }, `reviewed: ${noDate}`],
    [
      'a next step elsewhere',
      { doNext: { label: 'Go', link: 'https://example.org' } },
      `doNext.link: ${noPage}`,
    ],
    [
      'a wrong value of a Starlight field',
      { sidebar: { order: 'first' } },
      'sidebar.order: is read as text, and a number is expected - write a number',
    ],
  ])('is refused with %s', (_what, fields, flaw) => {
    expect(said(fields)).toEqual([flaw]);
  });

  test('with a flaw still has values that Starlight can show', () => {
    expect(pageOf({ author: 'A' })).toMatchObject({
      title: 'Page with problems',
      description: 'Page with problems',
    });
  });
});
