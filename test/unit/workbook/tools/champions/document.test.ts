import { expect, test } from 'vitest';
import { documentMarkdown } from '../../../../../src/workbook/documents/document.ts';
import { createInitiative } from '../../../../../src/workbook/engine/initiative.ts';
import { readDetails, setDetails } from '../../../../../src/workbook/engine/rows.ts';
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { readCandidates } from '../../../../../src/workbook/tools/champions/candidates.ts';
import { championsCsv, championsDocument } from '../../../../../src/workbook/tools/champions/document.ts';
import { setRating } from '../../../../../src/workbook/tools/champions/ratings.ts';
import { joinAuthors, readAuthors, setAuthorName } from '../../../../../src/workbook/tools/authors/index.ts';
import { type ChampionsInput, ratersOf } from '../../../../../src/workbook/tools/champions/sentences.ts';
import { addPerson } from '../../../../../src/workbook/tools/people/people.ts';
import { NOON } from '../../world.ts';

function input(): ChampionsInput {
  let time = NOON;
  const initiative = createInitiative(schema, 'one', () => time++);
  setDetails(initiative, { name: 'Cardiology' });
  addPerson(initiative, 'a', {
    name: 'Ann | *Lead*',
    champion: 'chosen',
    commitment: 'written',
    leaves: '2027-12-31',
  });
  addPerson(initiative, 'b', { name: '=HYPERLINK("x")', champion: 'considered', note: 'Asked twice' });
  setRating(initiative, 'a/lead/me', { rating: '3', basis: 'Letter,\nsigned' }, 'Commit to lead');
  setRating(initiative, 'b/lead/me', { rating: '2' }, 'Commit to lead');
  setRating(initiative, 'b/field/me', { rating: '0', basis: 'Knows nobody' }, 'Know the field');
  setRating(initiative, 'b/gone/me', { rating: '1' }, 'A former one');
  return {
    details: readDetails(initiative),
    criteria: [
      { id: 'lead', title: 'Commit to lead' },
      { id: 'field', title: 'Know the field' },
    ],
    candidates: readCandidates(initiative),
    raters: new Map(),
    today: '2027-03-01',
  };
}

test('the table has a row for each candidate and criterion; not rated is empty, 0 is 0, no formula runs', () => {
  const { text, name, says } = championsCsv(input());
  expect(name).toBe('cardiology-champion-matrix-2027-03-01.csv');
  expect(says).toContain('2 candidates with names');
  const rows = text.replaceAll('Letter,\nsigned', 'LETTER').trim().split('\r\n');
  expect(rows).toHaveLength(1 + 2 + 3);
  expect(rows[1]).toContain('commitment in writing,2027-12-31,in the present set,Commit to lead,3,"LETTER",');
  expect(rows[2]).toContain('Know the field,,,');
  expect(rows[4]).toContain('Know the field,0,Knows nobody,Asked twice');
  expect(rows[5]).toContain('A former one (no longer in the playbook),1,');
  expect(rows[3]).toContain(`"'=HYPERLINK(""x"")"`);
});

test('the document says who covers what, what would be lost, who adds what, and on which evidence', () => {
  const text = documentMarkdown(championsDocument(input()).document);
  for (const part of [
    '| Commit to lead | 3 strong | 2 solid |',
    '| Know the field | not rated | 0 none |',
    'Commit to lead (one only): Covered only by Ann \\| \\*Lead\\*: find a second person, or name a deputy. Strong (3): Ann',
    'Know the field (not rated): Nobody in the set is rated on it.',
    '(last day 2027-12-31): Commit to lead falls from 3 strong to nobody.',
    'Raises no criterion beyond what the set has. Would be the second person for Commit to lead.',
    '> Letter,\\\n> signed',
    'A former one (no longer in the playbook): 1 some',
    'not about anybody’s worth',
  ])
    expect(text).toContain(part);
});

test('of two raters each has a row and a line, and the document says where they differ', () => {
  const initiative = createInitiative(schema, 'one', () => NOON);
  addPerson(initiative, 'a', { name: 'Ann', champion: 'chosen' });
  setAuthorName(initiative, 'me', 'Bea (chair)');
  setRating(initiative, 'a/lead/old', { rating: '2' }, 'Commit to lead');
  setRating(initiative, 'a/lead/me', { rating: '3', basis: 'Signed' }, 'Commit to lead');
  setRating(initiative, 'a/lead/dan', { rating: '1', basis: 'Said so' }, 'Commit to lead');
  joinAuthors(initiative, 'me', 'old', 'not named');
  const authors = readAuthors(initiative.replica.snapshot());
  const candidates = readCandidates(initiative, authors);
  const all = { ...input(), candidates, raters: ratersOf(candidates, authors) };
  const [head, ...rows] = championsCsv(all).text.trim().split('\r\n');
  expect(head).toMatch(/,Rater$/);
  expect(rows.map((row) => row.split(',').slice(9)).sort()).toEqual([
    ['Commit to lead', '1', 'Said so', '', 'not named'],
    ['Commit to lead', '2', '', '', '"Bea (chair), earlier"'].flatMap((cell) => cell.split(',')),
    ['Commit to lead', '3', 'Signed', '', 'Bea (chair)'],
    ['Know the field', '', '', '', ''],
  ]);
  const text = documentMarkdown(championsDocument(all).document);
  for (const part of [
    '| Commit to lead | 1 some to 3 strong, raters differ |',
    'Where raters differ',
    'Ann, Commit to lead: not named 1 some, Bea (chair) 3 strong',
    'Raters differ on Ann, 1 some to 3 strong: the lowest counts.',
    'Commit to lead: 3 strong (Bea (chair))',
    'Commit to lead: 2 solid (Bea (chair), earlier)',
    'Commit to lead: 1 some (not named)',
  ])
    expect(text).toContain(part);
});

test('without candidates the document stands all the same', () => {
  const text = documentMarkdown(championsDocument({ ...input(), candidates: [] }).document);
  expect(text).toContain('Nobody in the set is rated on it.');
  expect(text).not.toContain('Who would add most');
});
