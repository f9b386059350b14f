import { readRow } from '../../engine/rows.ts';
import { counted } from '../../text/text.ts';
import { readBriefs, readLines } from '../briefs/briefs.ts';
import { statusOf } from '../charter/entry-status.ts';
import { CHARTER } from '../charter/tables.ts';
import type { Measure } from './measure.ts';
import { isBalanced } from './usual.ts';

/** The charter topics that measures ask about, with their titles; a test compares them with the content. */
export const TOPICS = {
  'decision-rights': 'Decision rights',
  'self-amendment': 'Changing the rules',
  conflict: 'Settling disputes',
  ip: 'Ownership and licenses',
  'membership-fees': 'Membership and fees',
  openness: 'Openness',
} as const;

const STATUS_WORDS = { open: 'is open', draft: 'is in draft', agreed: 'is agreed' } as const;

/** Makes the measure that says how some topics of the charter stand. */
export function topics(...ids: readonly (keyof typeof TOPICS)[]): Measure {
  return (initiative) =>
    ids
      .map((id) => {
        const status = statusOf(readRow(initiative, CHARTER, `topic/${id}`));
        return `“${TOPICS[id]}” ${STATUS_WORDS[status]}`;
      })
      .join(', ');
}

export const briefedGroups: Measure = (initiative, { groups }) => {
  const all = readBriefs(initiative);
  const both = groups.filter((group) => all.some(({ id }) => isBalanced(initiative, id, group)));
  return `${both.length} of ${groups.length} groups with both an offer and an ask`;
};

export const proof: Measure = (initiative) => {
  const lines = readBriefs(initiative).flatMap(({ id }) =>
    Object.values(readLines(initiative, id, [])).flat(),
  );
  if (lines.length === 0) return 'no statement chosen yet';
  const proved = lines.filter(({ row }) => `${row.proof}${row.proofLink}`.trim() !== '').length;
  return `${proved} of ${counted(lines.length, 'statement')} with a proof`;
};
