import {
  cellAt,
  type EditResult,
  type Initiative,
  joined,
  own,
  readRow,
  setRow,
  type Snapshot,
  transact,
} from '../../engine/index.ts';
import { AUTHORS } from './tables.ts';

/** The people behind the authors of an initiative. */
export interface Authors {
  /** Stands for a person: the same for all of their authors. */
  readonly personOf: (author: string) => string;
  /** All authors of the person. */
  readonly authorsOf: (author: string) => readonly string[];
  /** What the person calls themselves, by any of their authors, the latest if there are several; or `''`. */
  readonly nameOf: (author: string) => string;
}

interface Person {
  readonly authors: readonly string[];
  readonly name: string;
}

/** The rows of authors alone, as a merge of the copies would leave them. */
export const authorsIn = (copies: readonly Snapshot[]): Snapshot =>
  joined(copies.map(({ tables }) => ({ tables: { [AUTHORS.id]: own(tables, AUTHORS.id) ?? {} } })));

/** Joins the authors who are the same person, by what any of the copies says of them. */
export function readAuthors(...copies: readonly Snapshot[]): Authors {
  const all = authorsIn(copies);
  const rows = Object.keys(own(all.tables, AUTHORS.id) ?? {});
  const text = (author: string, cell: 'name' | 'sameAs'): string => {
    const [value] = cellAt(all, AUTHORS.id, author, cell) ?? [];
    return typeof value === 'string' ? value.trim() : '';
  };
  const said = rows
    .map((author) => [author, text(author, 'sameAs')] as const)
    .filter(([, other]) => other !== '');
  const same = new Map<string, string[]>(said.flat().map((author) => [author, []]));
  for (const [author, other] of said) {
    same.get(author)?.push(other);
    same.get(other)?.push(author);
  }
  const people = new Map<string, Person>();
  for (const author of [...rows, ...same.keys()]) {
    if (people.has(author)) continue;
    const found = new Set([author]);
    // Goes on to those that are added meanwhile.
    for (const one of found) for (const other of same.get(one) ?? []) found.add(other);
    const authors = [...found].sort();
    const stampOf = (one: string): string => cellAt(all, AUTHORS.id, one, 'name')?.[1] ?? '';
    const name = authors
      .map((one) => ({ name: text(one, 'name'), stamp: stampOf(one) }))
      .reduce((latest, one) => (one.name !== '' && one.stamp > latest.stamp ? one : latest), {
        name: '',
        stamp: '',
      });
    for (const one of authors) people.set(one, { authors, name: name.name });
  }
  const personBehind = (author: string): Person => people.get(author) ?? { authors: [author], name: '' };
  return {
    personOf: (author) => personBehind(author).authors[0] ?? author,
    authorsOf: (author) => personBehind(author).authors,
    nameOf: (author) => personBehind(author).name,
  };
}

/** Names people in a list, so that they can be told apart: `Bea`, `not named`, `not named (2)`. */
export function distinctNames(authors: Authors, people: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const used = new Set<string>();
  return new Map(
    [...new Set(people)].sort().map((person) => {
      const name = authors.nameOf(person) || 'not named';
      let count = counts.get(name) ?? 0;
      let called = name;
      do {
        count += 1;
        called = count === 1 ? name : `${name} (${count})`;
      } while (used.has(called));
      counts.set(name, count);
      used.add(called);
      return [person, called];
    }),
  );
}

/** Sets what an author calls themselves. */
export function setAuthorName(initiative: Initiative, author: string, name: string): EditResult {
  return setRow(initiative, AUTHORS, author, { name });
}

/**
 * Notes that another author was the same person, as one step. Who has no name yet gets the other's.
 * @param called what the other is called in the list
 */
export function joinAuthors(
  initiative: Initiative,
  author: string,
  other: string,
  called: string,
): EditResult {
  return transact(initiative, `“${called}” taken as yourself`, () => {
    const name = readAuthors(initiative.replica.snapshot()).nameOf(other);
    setRow(initiative, AUTHORS, lastOf(initiative, other), { sameAs: author });
    if (name !== '' && readRow(initiative, AUTHORS, author).name.trim() === '')
      setRow(initiative, AUTHORS, author, { name });
  });
}

/** Takes an author apart from all who were said to be the same person, as one step. */
export function partAuthors(initiative: Initiative, author: string): EditResult {
  const said = initiative.replica.store
    .getRowIds(AUTHORS.id)
    .filter((id) => id === author || sameAs(initiative, id) === author);
  return transact(initiative, 'Other ratings taken as somebody else’s', () => {
    for (const id of said) setRow(initiative, AUTHORS, id, { sameAs: '' });
  });
}

const sameAs = (initiative: Initiative, author: string): string =>
  readRow(initiative, AUTHORS, author).sameAs.trim();

/**
 * The last author in a row of those who are said to be the next: one about whom nothing is said yet, so that nothing
 * said is overwritten. Where they go round, any of the round: without its word they still hang together.
 */
function lastOf(initiative: Initiative, author: string): string {
  const passed = new Set<string>();
  let last = author;
  for (let next = author; next !== '' && !passed.has(next); next = sameAs(initiative, next)) {
    passed.add(next);
    last = next;
  }
  return last;
}
