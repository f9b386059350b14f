import { catalog } from '../../catalog/read.ts';
import { encodeBag } from '../../language/index.ts';

/** The words of the queries that each value statement answers, for the value finder to learn from. */
export const GET = () =>
  Response.json(Object.fromEntries(catalog.sampleQueries.map(({ id, queries }) => [id, encodeBag(queries)])));
