// The finder over the real content, and the measure of how well it answers.
import { fileURLToPath } from 'node:url';
import { buildCatalog } from '../../../../src/catalog/catalog.ts';
import { readRecords } from '../../../../src/catalog/read-records.ts';
import { readSynonyms } from '../../../../src/catalog/read-synonyms.ts';
import { makeFinder, trainModel } from '../../../../src/islands/value-finder/engine/index.ts';
import { encodeBag } from '../../../../src/language/index.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const catalog = buildCatalog(readRecords(root));

export const statements = catalog.valueStatements;
export const groups = catalog.valuePairs.map(({ id, alsoCalled }) => ({ id, words: alsoCalled }));
export const { sampleQueries } = catalog;
const bags = Object.fromEntries(sampleQueries.map(({ id, queries }) => [id, encodeBag(queries)]));
export const finder = makeFinder(statements, groups, readSynonyms(root), trainModel(bags));

export type Queries = readonly (readonly [string, ...string[]])[];

const fits = (id: string, wanted: readonly string[]): boolean =>
  wanted.some((one) => (one.endsWith('*') ? id.startsWith(one.slice(0, -1)) : id === one));

/** For each query the place of the first statement that answers it, 1 being the first; 0 when none does. */
export const places = (queries: Queries) =>
  queries.map(([query, ...wanted]) => {
    const ids = finder.find(query).hits.map(({ id }) => id);
    return { query, place: ids.findIndex((id) => fits(id, wanted)) + 1, first: ids.slice(0, 3) };
  });

/** The share of queries answered within the first `limit` statements. */
export const success = (queries: Queries, limit: number): number =>
  places(queries).filter(({ place }) => place > 0 && place <= limit).length / queries.length;
