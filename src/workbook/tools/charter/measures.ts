import { readRow } from '../../engine/index.ts';
import type { Status } from '../descriptor/index.ts';
import { statusOf } from './entry-status.ts';
import { CHARTER } from './tables.ts';

/** The charter topics that measures refer to, with their titles; a test compares them with the content. */
export const TOPICS = {
  'decision-rights': 'Decision rights',
  'self-amendment': 'Changing the rules',
  conflict: 'Settling disputes',
  ip: 'Ownership and licenses',
  'membership-fees': 'Membership and fees',
  openness: 'Openness',
} as const;

const STATUS_WORDS = { open: 'is open', draft: 'is in draft', agreed: 'is agreed' } as const;

/** Returns the measure for the statuses of some topics. */
function topics(...ids: readonly (keyof typeof TOPICS)[]): Status {
  return (initiative) =>
    ids
      .map((id) => {
        const status = statusOf(readRow(initiative, CHARTER, `topic/${id}`));
        return `“${TOPICS[id]}” ${STATUS_WORDS[status]}`;
      })
      .join(', ');
}

/** The measures of the charter, by their names in the content. */
export const charterMeasures = {
  decisions: topics('decision-rights'),
  rules: topics('self-amendment', 'conflict'),
  ownership: topics('ip'),
  members: topics('membership-fees'),
  openness: topics('openness'),
};
