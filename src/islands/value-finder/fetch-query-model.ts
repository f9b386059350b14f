import { href } from '../../shared/href.ts';
import { type QueryBags, type QueryModel, trainModel } from './engine/index.ts';

/** After this long, the answers without the model are good enough. */
const LIMIT_MS = 10_000;

/**
 * Fetches the words of the sample queries and trains the model on them. Resolves with `undefined` when that fails: the finder then
 * answers somewhat fewer queries, and no error is shown.
 */
export async function fetchQueryModel(): Promise<QueryModel | undefined> {
  try {
    const answer = await fetch(href('/value/sample-queries.json'), { signal: AbortSignal.timeout(LIMIT_MS) });
    return answer.ok ? trainModel((await answer.json()) as QueryBags) : undefined;
  } catch {
    return undefined;
  }
}
