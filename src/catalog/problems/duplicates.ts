import type { Problem } from '../problem.ts';
import { written, type Kind, type Records, type Written } from '../records.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { places, textAt, texts } from './places.ts';

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[a-z0-9]+/g));

export interface Named {
  readonly file: string;
  readonly field: string;
  readonly name: string;
}

/** A problem for each name that occurs again, ignoring case; `first` is the file that used the name first. */
export function repeated(all: readonly Named[], message: (name: string, first: string) => string): Problem[] {
  const first = new Map<string, string>();
  return all.flatMap(({ file, field, name }) => {
    const before = first.get(name.toLowerCase());
    if (before === undefined) first.set(name.toLowerCase(), file);
    return before === undefined ? [] : [{ file, field, message: message(name, before) }];
  });
}

/** Parts of records whose ids must be unique, within the kind or within the record, with their former ids. */
const parts: readonly (readonly [what: string, kind: Kind, list: string, scope: 'kind' | 'record'])[] = [
  ['item', 'checklists', 'items', 'kind'],
  ['criterion', 'stage-gates', 'criteria', 'kind'],
  ['lesson', 'case-studies', 'lessons', 'kind'],
  ['skill of a role', 'roles', 'skills', 'record'],
  ['option of a record', 'charter-topics', 'options', 'record'],
  ['option of a record', 'charter-headings', 'options', 'record'],
  ['phase of a plan', 'pictures', 'phases', 'record'],
];

/** Kinds whose records have an order. */
const ordered = [
  'champion-criteria',
  'governance-tiers',
  'value-pairs',
  'checklists',
  'charter-topics',
  'charter-headings',
  'stage-gates',
  'roles',
  'case-studies',
] as const;

const orderOf = ({ fields }: Written): number => Number(places(fields, 'order')[0]?.value ?? 0);

/** The records of a kind in order, including those with flaws. */
const inOrder = (records: Records, kind: Kind): Written[] =>
  written(records, kind).toSorted(
    (a, b) => orderOf(a) - orderOf(b) || a.id.localeCompare(b.id, 'en', { numeric: true }),
  );

/** The values of a field of the records, with where they were found. */
const namesIn = (all: readonly Written[], path: string): Named[] =>
  all.flatMap(({ file, fields }) =>
    places(fields, path).flatMap(({ field, value }) =>
      typeof value === 'string' || typeof value === 'number' ? [{ file, field, name: String(value) }] : [],
    ),
  );

const idTwice = (what: string, all: readonly Named[]): Problem[] =>
  repeated(all, (name, first) => `"${name}" is already in ${first} - give every ${what} an id of its own`);

function statements(pairs: readonly Written[]): Problem[] {
  const all = pairs.flatMap(({ id: stakeholder, file, fields }) =>
    ['receives', 'gives'].flatMap((direction) =>
      places(fields, `${direction}.*`).map(({ field, value }) => ({
        file,
        field,
        id: textAt(value, 'id') ?? '',
        prefix: `${stakeholder}/${direction}/`,
        words: wordsOf(textAt(value, 'text') ?? ''),
      })),
    ),
  );
  const same = nearDuplicates(all).map(([one, other]) => ({
    file: one.file,
    field: `${one.field}.text`,
    message: `says nearly the same as ${other.id} in ${other.file} - merge the two or say what differs`,
  }));
  const misplaced = all
    .filter(({ id, prefix }) => /^[a-z-]+\/(receives|gives)\/\d+$/.test(id) && !id.startsWith(prefix))
    .map(({ file, field, id, prefix }) => ({
      file,
      field: `${field}.id`,
      message: `"${id}" does not belong here - begin it with ${prefix}`,
    }));
  const ids = all.map(({ file, field, id }) => ({ file, field: `${field}.id`, name: id }));
  return [
    ...idTwice(
      'statement',
      ids.filter(({ name }) => name !== ''),
    ),
    ...misplaced,
    ...same,
  ];
}

/** Ids, stakeholders, order numbers and statements that occur twice. */
export function duplicates(records: Records): Problem[] {
  const ids = parts.flatMap(([what, kind, list, scope]) => {
    const all = inOrder(records, kind);
    const named = (some: readonly Written[]): Named[] =>
      some.flatMap((record) =>
        places(record.fields, `${list}.*`).flatMap(({ field, value }) =>
          [...texts(value, 'id'), ...texts(value, 'formerly.*')].map((id) => ({
            file: record.file,
            field: `${field}.${id.field}`,
            name: id.value,
          })),
        ),
      );
    return (scope === 'kind' ? [all] : all.map((record) => [record])).flatMap((some) =>
      idTwice(what, named(some)),
    );
  });
  const taken = (name: string, first: string): string =>
    `${name} is taken by ${first} - give each record a place of its own`;
  const rules = inOrder(records, 'policy-rules').flatMap(({ file, fields }) =>
    places(fields, 'order').map(({ field, value }) => ({
      file,
      field,
      name: `${String(value)} of ${textAt(fields, 'group') ?? ''}`,
    })),
  );
  return [
    ...ids,
    ...statements(inOrder(records, 'value-pairs')),
    ...repeated(
      namesIn(inOrder(records, 'value-pairs'), 'title'),
      (name, first) => `the group "${name}" already has its pair in ${first} - merge the two files`,
    ),
    ...repeated(
      namesIn(inOrder(records, 'glossary'), 'term'),
      (name, first) => `"${name}" is already explained in ${first} - merge the two files`,
    ),
    ...repeated(
      namesIn(inOrder(records, 'tracks'), 'number'),
      (name, first) => `${name} is taken by ${first} - give each track a number of its own`,
    ),
    ...ordered.flatMap((kind) => repeated(namesIn(inOrder(records, kind), 'order'), taken)),
    ...repeated(rules, taken),
  ];
}
