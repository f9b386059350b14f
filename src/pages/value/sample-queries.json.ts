import { catalog } from '../../catalog/read.ts';
import { encodeBag } from '../../language/index.ts';

/** The words of each value statement's sample queries, to train the value finder's model on. */
export const GET = () =>
  Response.json(Object.fromEntries(catalog.sampleQueries.map(({ id, queries }) => [id, encodeBag(queries)])));
