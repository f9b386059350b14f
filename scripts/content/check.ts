// Everything that can be wrong with the content and be seen in its files, without a build.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalog, type Catalog } from '../../src/catalog/catalog.ts';
import { countOf, report, type Problem } from '../../src/catalog/problem.ts';
import { counted } from '../../src/shared/words.ts';
import { findProblems } from '../../src/catalog/problems/index.ts';
import { readRecords } from '../../src/catalog/read-records.ts';
import { searchWordProblems } from '../../src/catalog/read-search-words.ts';
import { synonymProblems } from '../../src/catalog/read-synonyms.ts';
import { kinds, type Kind, type Records } from '../../src/catalog/records.ts';
import { located } from '../../src/catalog/yaml/located.ts';
import { proseMistakes } from './mdx.ts';
import { placeholders } from './reports.ts';

/** The content of a project, read and checked. */
export interface Check {
  readonly records: Records;
  readonly catalog: Catalog;
  readonly problems: readonly Problem[];
}

/** Reads and checks the content of the project at `root`. */
export function checkContent(root: string): Check {
  const records = readRecords(root);
  const catalog = buildCatalog(records);
  const texts = records.files.filter((file) => /\.(?:yaml|mdx?)$/.test(file));
  const files = texts.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
  const problems = [
    ...located(
      [
        ...findProblems(records, catalog),
        ...searchWordProblems(root, records, catalog),
        ...synonymProblems(root, records),
      ],
      root,
    ),
    ...proseMistakes(files, root),
    ...placeholders(files),
  ];
  return { records, catalog, problems };
}

/** The result as an author reads it: how many problems first, then each of them, then what helps. */
export function resultOf({ records }: Check, problems: readonly Problem[]): string {
  if (problems.length === 0) {
    const count = (Object.keys(kinds) as Kind[]).reduce((sum, kind) => sum + records[kind].length, 0);
    return `No problems in ${counted(count, 'record')} and ${counted(records.guide.length, 'page')}.`;
  }
  return [
    `${countOf(problems)}.`,
    report(problems),
    'Each message is explained in content/guide/contribute/errors.md.',
  ].join('\n\n');
}

/** Without misspelled words that another problem of the same line is about already. */
export const withSpelling = (problems: readonly Problem[], words: readonly Problem[]): Problem[] => [
  ...problems,
  ...words.filter(
    ({ file, line, message }) =>
      !problems.some(
        (other) =>
          other.file === file &&
          other.line === line &&
          `${other.field} ${other.message}`.includes(/^"(.+?)"/.exec(message)?.[1] ?? message),
      ),
  ),
];
