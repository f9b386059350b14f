import { href } from '../../shared/href.ts';
import { type Asked, learn, type Learnt } from './learnt.ts';

/** Who has waited longer is answered well enough without. */
const LIMIT_MS = 10_000;

/**
 * Fetches the words of queries and learns from them. `undefined` when they do not come: what is left is a finder that
 * answers a few questions less, so nobody has to be told.
 */
export async function fetchLearnt(): Promise<Learnt | undefined> {
  try {
    const answer = await fetch(href('/value/sample-queries.json'), { signal: AbortSignal.timeout(LIMIT_MS) });
    return answer.ok ? learn((await answer.json()) as Asked) : undefined;
  } catch {
    return undefined;
  }
}
