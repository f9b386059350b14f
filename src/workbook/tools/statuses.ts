import type { Measures } from '../../schemas/workbook-tool.ts';
import type { Initiative } from '../engine/initiative.ts';
import { balanced } from './briefs/status.ts';
import { covered } from './champions/status.ts';
import { parts } from './charter/status.ts';
import type { Status, StatusContext, ToolState } from './descriptor/tool.ts';
import { criteria } from './gates/status.ts';
import { TOOLS_WITH_PAGE } from './registry.ts';
import { filled } from './roles/status.ts';
import { phases } from './staffing/status.ts';

/**
 * How far each tool with a page is as a whole, by id. They stand apart from the descriptors, and from the measures,
 * since only pages that sum tools up need them: in the descriptors they made every page of the workbook heavier by
 * up to 4 kB.
 */
export const STATUSES: Readonly<Record<keyof Measures, Status<StatusContext>>> = {
  champions: covered,
  charter: parts,
  roles: filled,
  brief: balanced,
  staffing: phases,
  gates: criteria,
};

/** How far each tool is as a whole, in the order of the menu. */
export function toolStates(initiative: Initiative, context: StatusContext): ToolState[] {
  const statuses = new Map<string, Status<StatusContext>>(Object.entries(STATUSES));
  return TOOLS_WITH_PAGE.map(({ id, title, url }) => ({
    id,
    title,
    url,
    words: statuses.get(id)?.(initiative, context) ?? '',
  }));
}
