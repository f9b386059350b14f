import { counted } from '../../../shared/words.ts';
import type { Status } from '../descriptor/index.ts';
import { readBriefs, readLines } from './briefs.ts';
import { isBalanced } from './status.ts';

export const groups: Status = (initiative, { stakeholders: known }) => {
  const all = readBriefs(initiative);
  const both = known.filter((stakeholder) => all.some(({ id }) => isBalanced(initiative, id, stakeholder)));
  return `${both.length} of ${known.length} groups with both an offer and an ask`;
};

export const proof: Status = (initiative) => {
  const lines = readBriefs(initiative).flatMap(({ id }) =>
    Object.values(readLines(initiative, id, [])).flat(),
  );
  if (lines.length === 0) return 'no statement chosen yet';
  const proved = lines.filter(({ row }) => `${row.proof}${row.proofLink}`.trim() !== '').length;
  return `${proved} of ${counted(lines.length, 'statement')} with a proof`;
};
