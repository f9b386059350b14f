import { counted } from '../../../shared/words.ts';
import { type Initiative, readRow, readRows, rowParts } from '../../engine/index.ts';
import type { Status, StatusContext } from '../descriptor/index.ts';
import { BRIEF_LINES, BRIEFS } from './tables.ts';

/** Whether a brief offers something to a stakeholder (or to any) and asks something of it. */
export function isBalanced(initiative: Initiative, brief: string, stakeholder = ''): boolean {
  const chosen = [...readRows(initiative, BRIEF_LINES)].flatMap(([row, line]) => {
    const [of, statement = ''] = rowParts(BRIEF_LINES, row);
    // A statement's public id is `<stakeholder>/<direction>/<n>`.
    return line.chosen && of === brief ? [statement.split('/')] : [];
  });
  const has = (direction: string): boolean =>
    chosen.some(([of, one]) => one === direction && (stakeholder === '' || of === stakeholder));
  const { ask, groups } = readRow(initiative, BRIEFS, brief);
  const asks = ask.trim() !== '' && (stakeholder === '' || groups.split(' ').includes(stakeholder));
  return has('receives') && (asks || has('gives'));
}

export const balanced: Status<StatusContext> = (initiative) => {
  const all = [...readRows(initiative, BRIEFS).keys()];
  if (all.length === 0) return '';
  const both = all.filter((brief) => isBalanced(initiative, brief)).length;
  return `${counted(all.length, 'brief')}, ${both} with both an offer and an ask`;
};
