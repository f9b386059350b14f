import { href } from '../../shared/href.ts';
import { type QueryBags, type QueryModel, trainModel } from './engine/index.ts';

/** Who has waited longer is answered well enough without. */
const LIMIT_MS = 10_000;

/**
 * Fetches the words of the sample queries and trains the model on them. `undefined` when they do not come: what is left is a finder that
 * answers a few questions less, so nobody has to be told.
 */
export async function fetchQueryModel(): Promise<QueryModel | undefined> {
  try {
    const answer = await fetch(href('/value/sample-queries.json'), { signal: AbortSignal.timeout(LIMIT_MS) });
    return answer.ok ? trainModel((await answer.json()) as QueryBags) : undefined;
  } catch {
    return undefined;
  }
}
