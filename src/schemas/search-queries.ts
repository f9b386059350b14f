import { z } from 'zod';
import { words } from './common.ts';
import { statementId } from './value-pair.ts';

/**
 * Queries that people may type, by the id of the value statement that answers them best. Only the value finder is
 * trained on them; readers never see them. A statement may have none; five to ten are enough.
 */
export const searchQueriesSchema = z.record(
  statementId,
  z.array(words).min(1, 'lists no query - write one or remove the statement'),
);
export type SearchQueries = z.infer<typeof searchQueriesSchema>;
