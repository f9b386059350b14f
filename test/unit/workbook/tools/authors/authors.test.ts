import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createInitiative, type Initiative } from '../../../../../src/workbook/engine/initiative.ts';
import { createUndo } from '../../../../../src/workbook/engine/undo.ts';
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import {
  type Authors,
  distinctNames,
  joinAuthors,
  partAuthors,
  readAuthors,
  setAuthorName,
} from '../../../../../src/workbook/tools/authors/index.ts';
import { editorsIn } from '../../../../../src/workbook/tools/authors/clients.ts';
import { mergeInto } from '../../merge-into.ts';
import { stampFrom } from '../../stamp.ts';
import { NOON } from '../../world.ts';

function fresh(): Initiative {
  let time = NOON;
  return createInitiative(schema, 'one', () => (time += 1_000));
}
const read = ({ replica }: Initiative): Authors => readAuthors(replica.snapshot());

test('an author is a person of their own, without a name until they give one', () => {
  const initiative = fresh();
  expect([read(initiative).personOf('a'), read(initiative).nameOf('a')]).toEqual(['a', '']);
  setAuthorName(initiative, 'a', ' Ann ');
  expect(read(initiative).nameOf('a')).toBe('Ann');
  setAuthorName(initiative, 'a', 'Ann Okafor');
  expect(read(initiative).nameOf('a')).toBe('Ann Okafor');
});

test('who was two authors is one person, under the latest name, until that is undone or taken back', () => {
  const initiative = fresh();
  const undo = createUndo(initiative);
  setAuthorName(initiative, 'a', 'Ann');
  setAuthorName(initiative, 'b', 'Ann O.');
  joinAuthors(initiative, 'b', 'a', 'Ann');
  joinAuthors(initiative, 'b', 'not-named', 'not named');
  const all = read(initiative);
  expect(all.authorsOf('not-named')).toEqual(['a', 'b', 'not-named']);
  expect(new Set(['a', 'b', 'not-named'].map(all.personOf)).size).toBe(1);
  expect(all.nameOf('not-named')).toBe('Ann O.');
  undo.undo();
  expect(read(initiative).authorsOf('b')).toEqual(['a', 'b']);
  partAuthors(initiative, 'a');
  expect(read(initiative).authorsOf('b')).toEqual(['b']);
  expect(read(initiative).nameOf('a')).toBe('Ann');
});

test('whoever is taken apart is apart from those who point there, too', () => {
  const initiative = fresh();
  joinAuthors(initiative, 'a', 'b', 'b');
  joinAuthors(initiative, 'b', 'a', 'a');
  partAuthors(initiative, 'a');
  expect(read(initiative).authorsOf('a')).toEqual(['a']);
});

test('what somebody said of their own authors is not overwritten by who joins them', () => {
  const initiative = fresh();
  joinAuthors(initiative, 'second', 'first', 'Dan');
  joinAuthors(initiative, 'me', 'first', 'Dan');
  expect(read(initiative).authorsOf('me')).toEqual(['first', 'me', 'second']);
  joinAuthors(initiative, 'x', 'y', 'Eve');
  joinAuthors(initiative, 'y', 'x', 'Eve');
  joinAuthors(initiative, 'me', 'x', 'Eve');
  expect(read(initiative).authorsOf('me')).toEqual(['first', 'me', 'second', 'x', 'y']);
});

test('whoever is taken apart leaves the others as they are, and one step back undoes all of it', () => {
  const initiative = fresh();
  const undo = createUndo(initiative);
  joinAuthors(initiative, 'second', 'first', 'Dan');
  joinAuthors(initiative, 'me', 'first', 'Dan');
  joinAuthors(initiative, 'me', 'not-named', 'not named');
  partAuthors(initiative, 'me');
  expect(['me', 'first', 'not-named'].map(read(initiative).authorsOf)).toEqual([
    ['me'],
    ['first', 'second'],
    ['not-named'],
  ]);
  undo.undo();
  expect(read(initiative).authorsOf('me')).toEqual(['first', 'me', 'not-named', 'second']);
});

test('ten thousand authors who are one person are read, named and told apart without a pause', () => {
  const all = Array.from({ length: 10_000 }, (_, at) => `a${String(at)}`);
  const stamp = stampFrom(NOON, 'CCCCC');
  const cells = (sameAs: string) => ({
    name: ['Bea', stamp] as const,
    sameAs: [sameAs, stamp] as const,
    clients: ['AAAAA BBBBB', stamp] as const,
  });
  for (const next of [() => 'a0', (at: number) => all[at + 1] ?? '', () => '']) {
    const rows = Object.fromEntries(all.map((id, at) => [id, cells(next(at))]));
    const snapshot = { tables: { authors: rows }, values: {}, seen: [] };
    expect(distinctNames(readAuthors(snapshot), all).size).toBe(10_000);
    expect(editorsIn(snapshot)(stamp)).toBe('');
  }
});

test('a copy says the later name, whichever is looked into first', () => {
  const [old, late] = [fresh(), fresh()];
  setAuthorName(late, 'a', 'Later');
  setAuthorName(old, 'a', 'Ann');
  setAuthorName(old, 'a', 'Ann Okafor');
  const copies = [old, late].map(({ replica }) => replica.snapshot());
  expect(
    [readAuthors(...copies), readAuthors(...copies.toReversed())].map(({ nameOf }) => nameOf('a')),
  ).toEqual(['Ann Okafor', 'Ann Okafor']);
});

test('people in a list can be told apart', () => {
  const initiative = fresh();
  setAuthorName(initiative, 'b', 'Bea');
  setAuthorName(initiative, 'd', 'Bea');
  expect([...distinctNames(read(initiative), ['c', 'b', 'a', 'd', 'a'])]).toEqual([
    ['a', 'not named'],
    ['b', 'Bea'],
    ['c', 'not named (2)'],
    ['d', 'Bea (2)'],
  ]);
  setAuthorName(initiative, 'a', 'Bea (2)');
  expect(distinctNames(read(initiative), ['a', 'b', 'd']).get('d')).toBe('Bea (3)');
});

test('who is the same person does not hang on the order of merges', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', '__proto__');
  const said = fc.array(fc.tuple(fc.nat(1), id, id), { maxLength: 8 });
  fc.assert(
    fc.property(said, (all) => {
      const [one, other] = [fresh(), fresh()];
      for (const [who, author, same] of all) joinAuthors(who === 0 ? one : other, author, same, same);
      const [ofOne, ofOther] = [one, other].map((copy) => copy.replica.snapshot());
      if (ofOne === undefined || ofOther === undefined) return;
      mergeInto(one, ofOther, 'Import');
      mergeInto(other, ofOne, 'Import');
      const people = (initiative: Initiative) => {
        const { authorsOf, personOf } = read(initiative);
        return ['a', 'b', 'c', 'd'].map((author) => [personOf(author), authorsOf(author)]);
      };
      expect(people(one)).toEqual(people(other));
      for (const [person, authors] of people(one)) expect(authors).toContain(person);
    }),
  );
});
