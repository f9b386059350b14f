import { counted } from '../../../shared/words.ts';
import type { Status, StatusContext } from '../descriptor/index.ts';
import { presentSet, readCandidates } from './candidates.ts';
import { coverageOf, coverCounts } from './coverage.ts';

/** In the same words and numbers as the matrix. */
export const covered: Status<StatusContext> = (initiative, { criteria, today }) => {
  const candidates = readCandidates(initiative);
  const set = presentSet(candidates, today);
  if (set.length === 0)
    return candidates.length === 0
      ? ''
      : `${counted(candidates.length, 'candidate')}, nobody in the present set yet`;
  const counts = coverCounts(coverageOf(criteria, set));
  return `${counts.covered} of ${criteria.length} champion qualities covered by two or more, ${counts.risk} by one only`;
};
