import type { Initiative } from '../../engine/initiative.ts';
import { readRow, readRows } from '../../engine/rows.ts';
import { counted } from '../../text/text.ts';
import { BRIEF_LINES, BRIEFS } from '../briefs/tables.ts';
import { presentSet, readCandidates } from '../champions/candidates.ts';
import { coverageOf, coverCounts } from '../champions/coverage.ts';
import { statusOf } from '../charter/entry-status.ts';
import { CHARTER } from '../charter/tables.ts';
import { GATES } from '../gates/tables.ts';
import { isHere, readPeople } from '../people/people.ts';
import { readCover } from '../roles/holders.ts';
import { PHASES } from '../staffing/tables.ts';
import { type Measure, some, type Usual } from './measure.ts';

// What tools say of themselves on the dashboard, which is kept small: this file takes as little of the tools as it can.

/** In the words and figures of the matrix itself. */
export const covered: Measure<Usual> = (initiative, { criteria, today }) => {
  const candidates = readCandidates(initiative);
  const set = presentSet(candidates, today);
  if (set.length === 0)
    return candidates.length === 0
      ? ''
      : `${counted(candidates.length, 'candidate')}, nobody in the present set yet`;
  const counts = coverCounts(coverageOf(criteria, set));
  return `${counts.covered} of ${criteria.length} champion qualities covered by two or more, ${counts.risk} by one only`;
};

export const filled: Measure<Usual> = (initiative, { today }) =>
  some(
    readCover(
      initiative,
      readPeople(initiative).filter((person) => isHere(person, today)),
    ).size,
    'role with somebody in it',
    'roles with somebody in them',
  );

export const parts: Measure<Usual> = (initiative) => {
  const statuses = [...readRows(initiative, CHARTER).values()].map(statusOf);
  const [agreed, draft] = (['agreed', 'draft'] as const).map(
    (status) => statuses.filter((one) => one === status).length,
  );
  return (agreed ?? 0) + (draft ?? 0) === 0
    ? ''
    : `${counted(agreed ?? 0, 'part')} agreed, ${draft ?? 0} in draft`;
};

/** Whether a brief offers something to a group (or to any) and asks something of it. */
export function isBalanced(initiative: Initiative, brief: string, group = ''): boolean {
  const chosen = [...readRows(initiative, BRIEF_LINES)].flatMap(([row, line]) =>
    line.chosen && row.startsWith(`${brief}/${group}`) ? [row.slice(brief.length + 1).split('/')] : [],
  );
  const has = (direction: string): boolean =>
    chosen.some(([of, one]) => one === direction && (group === '' || of === group));
  const { ask, groups } = readRow(initiative, BRIEFS, brief);
  const asks = ask.trim() !== '' && (group === '' || groups.split(' ').includes(group));
  return has('receives') && (asks || has('gives'));
}

export const balanced: Measure<Usual> = (initiative) => {
  const all = [...readRows(initiative, BRIEFS).keys()];
  if (all.length === 0) return '';
  const both = all.filter((brief) => isBalanced(initiative, brief)).length;
  return `${counted(all.length, 'brief')}, ${both} with both an offer and an ask`;
};

export const phases: Measure<Usual> = (initiative) =>
  some(readRows(initiative, PHASES).size, 'phase planned', 'phases planned');

export const criteria: Measure<Usual> = (initiative) => {
  const rows = [...readRows(initiative, GATES).values()];
  const count = (one: string): number => rows.filter(({ verdict }) => verdict === one).length;
  const [ready, notYet] = [count('ready'), count('not-yet')];
  if (ready + notYet > 0) return `${counted(ready, 'criterion', 'criteria')} ready, ${notYet} not yet`;
  const written = rows.filter(({ verdict, answer }) => verdict === 'na' || answer.trim() !== '');
  return some(written.length, 'criterion worked on', 'criteria worked on');
};
