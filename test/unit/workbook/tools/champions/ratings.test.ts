import { describe, expect, test } from 'vitest';
import { createInitiative, type Initiative } from '../../../../../src/workbook/engine/initiative.ts';
import { lostEdits } from '../../../../../src/workbook/engine/lost-edits.ts';
import { previewMerge } from '../../../../../src/workbook/engine/merge.ts';
import { createUndo } from '../../../../../src/workbook/engine/undo.ts';
import { rowNames } from '../../../../../src/workbook/schema/row-names.ts';
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { joinAuthors, readAuthors, setAuthorName } from '../../../../../src/workbook/tools/authors/index.ts';
import {
  type Candidate,
  coverageOf,
  coverageSentence,
  entryOf,
  namesOf,
  ratersOf,
  RATINGS,
  readCandidates,
  setRating,
} from '../../../../../src/workbook/tools/champions/index.ts';
import { addPerson, removePerson } from '../../../../../src/workbook/tools/people/index.ts';
import { plain } from '../../../../../src/workbook/text/index.ts';
import { mergeInto } from '../../merge-into.ts';
import { NOON } from '../../world.ts';

/** Two copies of an initiative with one candidate; Bea and Dan work on one each. */
function copies(): [bea: Initiative, dan: Initiative] {
  let time = NOON;
  const [bea, dan] = [0, 1].map(() => createInitiative(schema, 'shared', () => (time += 1_000)));
  if (bea === undefined || dan === undefined) throw new Error('No copies');
  addPerson(bea, 'ann', { name: 'Ann', champion: 'chosen' });
  mergeInto(dan, bea.replica.snapshot(), 'Import');
  setAuthorName(bea, 'bea', 'Bea');
  setAuthorName(dan, 'dan', 'Dan');
  return [bea, dan];
}
const rate = (initiative: Initiative, author: string, rating: '0' | '1' | '2' | '3', basis = '') =>
  setRating(initiative, `ann/lead/${author}`, { rating, ...(basis !== '' && { basis }) }, 'Commit to lead');
const ann = (initiative: Initiative): Candidate => {
  const [candidate] = readCandidates(initiative);
  if (candidate === undefined) throw new Error('Nobody');
  return candidate;
};
const entered = (initiative: Initiative) =>
  (ann(initiative).rows.get('lead') ?? []).map(({ rater, rating, basis }) =>
    `${rater}: ${rating} ${basis}`.trim(),
  );

describe('ratings of two people', () => {
  test('stand side by side after a merge, and neither is in conflict or changes the other', () => {
    const [bea, dan] = copies();
    rate(bea, 'bea', '3', 'Signed');
    rate(dan, 'dan', '1', 'Only said so');
    const { counts } = previewMerge(schema, bea.replica.snapshot(), dan.replica.snapshot());
    expect(counts).toMatchObject({ conflict: 0, changed: 0, older: 0 });
    mergeInto(bea, dan.replica.snapshot(), 'Import');
    mergeInto(dan, bea.replica.snapshot(), 'Import');
    for (const copy of [bea, dan])
      expect([entered(copy), lostEdits(copy)]).toEqual([['bea: 3 Signed', 'dan: 1 Only said so'], []]);
  });

  test('who has seen a rating and rates otherwise replaces nothing', () => {
    const [bea, dan] = copies();
    rate(bea, 'bea', '3');
    mergeInto(dan, bea.replica.snapshot(), 'Import');
    rate(dan, 'dan', '1');
    mergeInto(bea, dan.replica.snapshot(), 'Import');
    expect(entered(bea)).toEqual(['bea: 3', 'dan: 1']);
  });

  test('where they differ the lowest counts, and coverage says so', () => {
    const [bea] = copies();
    rate(bea, 'bea', '3');
    rate(bea, 'dan', '1');
    const candidate = ann(bea);
    expect([candidate.ratings.get('lead'), candidate.highest.get('lead')]).toEqual([1, 3]);
    const [cover] = coverageOf(['lead'], [candidate]);
    if (cover === undefined) throw new Error('No coverage');
    expect(cover).toMatchObject({ state: 'gap', differ: [{ id: 'ann', lowest: 1, highest: 3 }] });
    expect(plain(coverageSentence(cover, namesOf([candidate], [])))).toBe(
      'The best is 1 some: look for a champion with this quality. Raters differ on Ann, 1 some to 3 strong: the lowest counts. Evidence is missing: ask the candidate again.',
    );
  });

  test('one point apart asks nobody again, and equal ratings are not apart', () => {
    const [bea] = copies();
    rate(bea, 'bea', '3');
    rate(bea, 'dan', '2');
    const words = () =>
      coverageOf(['lead'], [ann(bea)])
        .map((cover) => plain(coverageSentence(cover, namesOf([ann(bea)], []))))
        .join();
    expect(words()).toMatch(/Raters differ on Ann, 2 solid to 3 strong: the lowest counts\.$/);
    rate(bea, 'dan', '3');
    expect(words()).not.toContain('differ');
    expect(ann(bea).highest.size).toBe(0);
  });

  test('all go with the candidate, and come back', () => {
    const [bea] = copies();
    rate(bea, 'bea', '3');
    rate(bea, 'dan', '1');
    const undo = createUndo(bea);
    removePerson(bea, 'ann', 'Ann');
    expect(bea.replica.store.getRowIds(RATINGS.id)).toEqual([]);
    undo.undo();
    expect(entered(bea)).toEqual(['bea: 3', 'dan: 1']);
  });

  test('are named in previews and recent changes', () => {
    const [bea] = copies();
    rate(bea, 'bea', '3');
    rate(bea, 'nobody', '3');
    const name = rowNames([], [bea.replica.snapshot()]);
    expect(name('ratings', 'ann/lead/bea').title).toBe('Ann: Commit to lead, by Bea');
    expect(name('ratings', 'ann/lead/nobody').title).toBe('Ann: Commit to lead');
    expect(name('authors', 'bea').title).toBe('Bea');
    expect(name('authors', 'bea').show('sameAs', 'bea')).toBe('Bea');
    expect(name('authors', 'bea').show('sameAs', 'nobody')).toBe('somebody not named');
    expect(name('authors', 'bea').show('name', 'Bea')).toBe('Bea');
  });
});

test('who rated as two authors has one rating that counts, the latest, and the other is still there', () => {
  const [bea] = copies();
  rate(bea, 'second', '1', 'At home');
  rate(bea, 'bea', '3', 'At work');
  joinAuthors(bea, 'bea', 'second', 'not named');
  const authors = readAuthors(bea.replica.snapshot());
  const rater = authors.personOf('bea');
  expect(
    ann(bea)
      .rows.get('lead')
      ?.map(({ basis, replaced }) => [basis, replaced]),
  ).toEqual([
    ['At home', true],
    ['At work', false],
  ]);
  expect([ann(bea).ratings.get('lead'), ann(bea).highest.size]).toEqual([3, 0]);
  expect(entryOf(ann(bea).rows.get('lead'), rater)?.row).toBe('ann/lead/bea');
  rate(bea, 'second', '2');
  expect(entryOf(ann(bea).rows.get('lead'), rater)?.row).toBe('ann/lead/second');
  expect(entryOf(ann(bea).rows.get('field'), rater)).toBeUndefined();
});

test('raters are named, except somebody without a name who rated alone', () => {
  const [bea] = copies();
  const raters = () => [...ratersOf(readCandidates(bea), readAuthors(bea.replica.snapshot())).values()];
  expect(raters()).toEqual([]);
  rate(bea, 'nobody', '3');
  expect(raters()).toEqual([]);
  const shownTo = (reader: string) => [
    ...ratersOf(readCandidates(bea), readAuthors(bea.replica.snapshot()), reader).values(),
  ];
  expect([shownTo('nobody'), shownTo('bea')]).toEqual([[], ['not named']]);
  rate(bea, 'bea', '3');
  expect(raters().sort()).toEqual(['Bea', 'not named']);
});
