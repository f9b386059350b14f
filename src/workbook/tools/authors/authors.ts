import {
  bare,
  cellAt,
  type EditResult,
  type Initiative,
  own,
  setRow,
  type Snapshot,
  type SnapshotTable,
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

/** Joins the authors who are the same person. */
export function readAuthors(snapshot: Snapshot): Authors {
  const rows = own(snapshot.tables, AUTHORS.id) ?? bare<SnapshotTable[string]>();
  const text = (author: string, cell: 'name' | 'sameAs'): string => {
    const [value] = cellAt(snapshot, AUTHORS.id, author, cell) ?? [];
    return typeof value === 'string' ? value.trim() : '';
  };
  const joined = new Map<string, readonly string[]>();
  const authorsOf = (author: string): readonly string[] => joined.get(author) ?? [author];
  for (const author of Object.keys(rows)) {
    const other = text(author, 'sameAs');
    if (other === '') continue;
    const all = [...new Set([...authorsOf(author), ...authorsOf(other)])].sort();
    for (const one of all) joined.set(one, all);
  }
  const stampOf = (author: string): string => cellAt(snapshot, AUTHORS.id, author, 'name')?.[1] ?? '';
  return {
    personOf: (author) => authorsOf(author)[0] ?? author,
    authorsOf,
    nameOf: (author) => {
      const named = authorsOf(author).filter((one) => text(one, 'name') !== '');
      const [latest] = named.sort((one, other) => (stampOf(one) < stampOf(other) ? 1 : -1));
      return latest === undefined ? '' : text(latest, 'name');
    },
  };
}

/** Names people in a list, so that they can be told apart: `Bea`, `not named`, `not named (2)`. */
export function distinctNames(authors: Authors, people: readonly string[]): ReadonlyMap<string, string> {
  const used = new Map<string, number>();
  return new Map(
    [...new Set(people)].sort().map((person) => {
      const name = authors.nameOf(person) || 'not named';
      const count = (used.get(name) ?? 0) + 1;
      used.set(name, count);
      return [person, count === 1 ? name : `${name} (${count})`];
    }),
  );
}

/** Sets what an author calls themselves. */
export function setAuthorName(initiative: Initiative, author: string, name: string): EditResult {
  return setRow(initiative, AUTHORS, author, { name });
}

/**
 * Notes that another author was the same person, as one step.
 * @param name what the other is called
 */
export function joinAuthors(initiative: Initiative, author: string, other: string, name: string): EditResult {
  return transact(initiative, `“${name}” taken as yourself`, () => {
    setRow(initiative, AUTHORS, other, { sameAs: author });
  });
}

/** Takes an author apart from all who were said to be the same person, as one step. */
export function partAuthors(initiative: Initiative, author: string, name: string): EditResult {
  const { store } = initiative.replica;
  const said = store
    .getRowIds(AUTHORS.id)
    .filter((id) => id === author || store.getCell(AUTHORS.id, id, 'sameAs') === author);
  return transact(initiative, `“${name}” taken as somebody else`, () => {
    for (const id of said) setRow(initiative, AUTHORS, id, { sameAs: '' });
  });
}
