import type { Catalog } from '../catalog.ts';
import type { Problem } from '../problem.ts';

/** Two statements that share this part of their words say the same thing twice. */
const NEARLY_THE_SAME = 0.8;

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[a-z0-9]+/g));

/** Shared words over all words of both texts (Jaccard index), 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared || 1);
}

interface Named {
  readonly file: string;
  readonly field: string;
  readonly name: string;
}

/** Problems of the names that stand a second time, whatever their capitals; `first` is the file that had the name before. */
export function repeated(all: readonly Named[], message: (name: string, first: string) => string): Problem[] {
  const first = new Map<string, string>();
  return all.flatMap(({ file, field, name }) => {
    const before = first.get(name.toLowerCase());
    if (before === undefined) first.set(name.toLowerCase(), file);
    return before === undefined ? [] : [{ file, field, message: message(name, before) }];
  });
}

/** The ids of a record's parts, with those that they had before: saved work under one of them has one place to go. */
function partsOf(
  file: string,
  field: string,
  parts: readonly { readonly id: string; readonly formerly?: readonly string[] }[],
): Named[] {
  return parts.flatMap(({ id, formerly = [] }, i) => [
    { file, field: `${field}.${i}.id`, name: id },
    ...formerly.map((name, j) => ({ file, field: `${field}.${i}.formerly.${j}`, name })),
  ]);
}

/** Ids, groups, places in an order and statements that are there twice. */
export function duplicates(catalog: Catalog): Problem[] {
  const statements = catalog.valuePairs.flatMap((pair) =>
    (['receives', 'gives'] as const).flatMap((direction) =>
      pair[direction].map((statement, i) => ({
        file: pair.file,
        group: pair.id,
        direction,
        at: `${direction}.${String(i)}`,
        words: wordsOf(statement.text),
        ...statement,
      })),
    ),
  );
  /** What must not have one id twice: in all records, or in each of them. */
  const named: readonly (readonly [what: string, all: readonly Named[]])[] = [
    ['statement', statements.map(({ file, at, id }) => ({ file, field: `${at}.id`, name: id }))],
    ['item', catalog.checklists.flatMap(({ file, items }) => partsOf(file, 'items', items))],
    ['criterion', catalog.stageGates.flatMap(({ file, criteria }) => partsOf(file, 'criteria', criteria))],
    ['lesson', catalog.caseStudies.flatMap(({ file, lessons }) => partsOf(file, 'lessons', lessons))],
    ...catalog.roles.map(({ file, skills }) => ['skill of a role', partsOf(file, 'skills', skills)] as const),
    ...[...catalog.charterTopics, ...catalog.charterHeadings].map(
      ({ file, options }) => ['option of a record', partsOf(file, 'options', options)] as const,
    ),
    ...catalog.pictures.flatMap((picture) =>
      picture.kind === 'phases'
        ? [['phase of a plan', partsOf(picture.file, 'phases', picture.phases)] as const]
        : [],
    ),
  ];
  const same = statements.flatMap((one, i) =>
    statements.slice(0, i).flatMap((other) => {
      if (likeness(one.words, other.words) < NEARLY_THE_SAME) return [];
      return [
        {
          file: one.file,
          field: `${one.at}.text`,
          message: `says nearly the same as ${other.id} in ${other.file} - merge the two or say what differs`,
        },
      ];
    }),
  );
  const misplaced = statements
    .filter(({ id, group, direction }) => !id.startsWith(`${group}/${direction}/`))
    .map(({ file, at, id, group, direction }) => ({
      file,
      field: `${at}.id`,
      message: `"${id}" does not belong here - begin it with ${group}/${direction}/`,
    }));
  const orders = (
    [
      ['championCriteria', 'order'],
      ['governanceBodies', 'order'],
      ['valuePairs', 'order'],
      ['checklists', 'order'],
      ['charterTopics', 'order'],
      ['charterHeadings', 'order'],
      ['stageGates', 'order'],
      ['roles', 'order'],
      ['caseStudies', 'order'],
    ] as const
  ).flatMap(([kind, field]) =>
    repeated(
      catalog[kind].map((entry) => ({ file: entry.file, field, name: String(entry[field]) })),
      (name, first) => `${name} is taken by ${first} - give each record a place of its own`,
    ),
  );
  const inGroups = repeated(
    catalog.policyRules.map(({ file, group, order }) => ({
      file,
      field: 'order',
      name: `${String(order)} of ${group}`,
    })),
    (name, first) => `${name} is taken by ${first} - give each record a place of its own`,
  );
  return [
    ...named.flatMap(([what, all]) =>
      repeated(
        all,
        (name, first) => `"${name}" is already in ${first} - give every ${what} an id of its own`,
      ),
    ),
    ...repeated(
      catalog.valuePairs.map(({ file, title }) => ({ file, field: 'title', name: title })),
      (name, first) => `the group "${name}" already has its pair in ${first} - merge the two files`,
    ),
    ...repeated(
      catalog.glossary.map(({ file, term }) => ({ file, field: 'term', name: term })),
      (name, first) => `"${name}" is already explained in ${first} - merge the two files`,
    ),
    ...repeated(
      catalog.tracks.map(({ file, number }) => ({ file, field: 'number', name: String(number) })),
      (name, first) => `${name} is taken by ${first} - give each track a number of its own`,
    ),
    ...orders,
    ...inGroups,
    ...misplaced,
    ...same,
  ];
}
