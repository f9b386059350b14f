import type { Measures } from '../../schemas/workbook-tool.ts';
import type { Initiative } from '../engine/index.ts';
import { groups as briefGroups, proof } from './briefs/measures.ts';
import { committed, talks } from './champions/measures.ts';
import { charterMeasures } from './charter/index.ts';
import { execution } from './gates/measures.ts';
import { TOOLS_WITH_PAGE } from './registry.ts';
import { cover, groups as roleGroups, skills } from './roles/measures.ts';
import { ballots, lengths, people } from './staffing/measures.ts';
import { STATUSES } from './statuses.ts';
import type { ItemStatusContext, Status, ToolState, ToolUse } from './descriptor/index.ts';

export { isMet } from './offers.ts';

/** The measures of each tool, by their names in the content. */
const MEASURES: { readonly [T in keyof Measures]: Readonly<Record<Measures[T], Status>> } = {
  champions: { covered: STATUSES.champions, committed, talks },
  charter: { parts: STATUSES.charter, ...charterMeasures },
  roles: { filled: STATUSES.roles, cover, groups: roleGroups, skills },
  brief: { balanced: STATUSES.brief, groups: briefGroups, proof },
  staffing: { phases: STATUSES.staffing, lengths, people, ballots },
  gates: { criteria: STATUSES.gates, execution },
};
const isTool = (id: string): id is keyof Measures => id in MEASURES;

/** The states of tools in the measures that an item or criterion refers to. Unknown tools are left out. */
export function measuredStates(
  uses: readonly ToolUse[],
  initiative: Initiative,
  context: ItemStatusContext,
): ToolState[] {
  return uses.flatMap(({ tool, measure = '' }) => {
    const found = TOOLS_WITH_PAGE.find(({ id }) => id === tool);
    if (found === undefined || !isTool(tool)) return [];
    const { id, title, url } = found;
    const measures: Readonly<Partial<Record<string, Status>>> = MEASURES[tool];
    const words = (measures[measure] ?? STATUSES[tool])(initiative, context);
    return [{ id, title, url, words }];
  });
}
