import { type Initiative, readRow } from '../engine/index.ts';
import { isBalanced, readBriefs } from './briefs/index.ts';
import { committedBoth } from './champions/measures.ts';
import { CHARTER, statusOf } from './charter/index.ts';
import type { ItemStatusContext, ToolUse } from './descriptor/index.ts';
import { readPeople } from './people/index.ts';
import { stakeholderCover } from './roles/index.ts';
import { withinLimits } from './staffing/measures.ts';

type Met = (initiative: Initiative, context: ItemStatusContext) => boolean;

/** Whether all these topics of the charter are agreed. */
const agreed =
  (...topics: readonly string[]): Met =>
  (initiative) =>
    topics.every((topic) => statusOf(readRow(initiative, CHARTER, `topic/${topic}`)) === 'agreed');

/**
 * When a measure of a tool is reason to ask whether an item is done: a question, never an answer. Items that may be
 * asked about say `offer` in the content.
 */
const MET: Readonly<Record<string, Met>> = {
  'champions committed': committedBoth,
  'charter decisions': agreed('decision-rights'),
  'charter rules': agreed('self-amendment', 'conflict'),
  'charter ownership': agreed('ip'),
  'charter members': agreed('membership-fees'),
  'roles groups': (initiative, { stakeholders, today }) =>
    [...stakeholderCover(stakeholders, readPeople(initiative), today).values()].every(
      (ids) => ids.length > 0,
    ),
  'brief groups': (initiative, { stakeholders }) => {
    const briefs = readBriefs(initiative);
    return stakeholders.every((group) => briefs.some(({ id }) => isBalanced(initiative, id, group)));
  },
  'staffing lengths': withinLimits,
};

/** The measures that can be met, as `<tool> <measure>`. */
export const OFFERING: readonly string[] = Object.keys(MET);

/** Whether what a tool holds is reason to ask whether an item with this measure is done. */
export function isMet(
  { tool, measure = '' }: ToolUse,
  initiative: Initiative,
  context: ItemStatusContext,
): boolean {
  return MET[`${tool} ${measure}`]?.(initiative, context) ?? false;
}
