import type { Measures } from '../../../schemas/workbook-tool.ts';
import type { Initiative } from '../../engine/initiative.ts';
import { isToolId, type ToolState, toolStates } from '../registry.ts';
import type { Measure, ToolContext } from './measure.ts';
import { committed, cover, groups, skills, talks } from './people.ts';
import { ballots, execution, lengths, plannedPeople } from './plan.ts';
import { balanced, covered, criteria, filled, parts, phases } from './usual.ts';
import { briefedGroups, proof, topics } from './writing.ts';

/** A tool that bears on something, and which of its measures says how far it is. */
export interface ToolUse {
  readonly tool: string;
  /** Left out: what the tool usually says. */
  readonly measure?: string | undefined;
}

/** The measures of each tool, by the names that the content uses for them. */
const MEASURES = {
  champions: { covered, committed, talks },
  charter: {
    parts,
    decisions: topics('decision-rights'),
    rules: topics('self-amendment', 'conflict'),
    ownership: topics('ip'),
    members: topics('membership-fees'),
    openness: topics('openness'),
  },
  roles: { filled, cover, groups, skills },
  brief: { balanced, groups: briefedGroups, proof },
  staffing: { phases, lengths, people: plannedPeople, ballots },
  gates: { criteria, execution },
} as const satisfies { readonly [T in keyof Measures]: Readonly<Record<Measures[T], Measure>> };

/** How far tools are in what an item or criterion asks of them. A tool that this version does not have is left out. */
export function measuredStates(
  uses: readonly ToolUse[],
  initiative: Initiative,
  context: ToolContext,
): ToolState[] {
  return uses.flatMap(({ tool, measure = '' }) => {
    if (!isToolId(tool)) return [];
    const measures: Readonly<Partial<Record<string, Measure>>> = MEASURES[tool];
    const words = measures[measure]?.(initiative, context);
    return toolStates([tool], initiative, context).map((state) => ({
      ...state,
      ...(words !== undefined && { words }),
    }));
  });
}
