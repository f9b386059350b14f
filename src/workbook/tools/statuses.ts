import type { Measures } from '../../schemas/workbook-tool.ts';
import type { Initiative } from '../engine/index.ts';
import { balanced } from './briefs/index.ts';
import { covered } from './champions/index.ts';
import { parts } from './charter/index.ts';
import type { Status, StatusContext, ToolState } from './descriptor/index.ts';
import { criteria } from './gates/index.ts';
import { TOOLS_WITH_PAGE } from './registry.ts';
import { filled } from './roles/index.ts';
import { phases } from './staffing/index.ts';

/**
 * The status of each tool with a page as a whole, by id. Separate from the descriptors, and from the measures,
 * since only pages that summarize tools need them: in the descriptors they made every page of the workbook larger by
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

/** The status of each tool as a whole, in the order of the menu. */
export function toolStates(initiative: Initiative, context: StatusContext): ToolState[] {
  const statuses = new Map<string, Status<StatusContext>>(Object.entries(STATUSES));
  return TOOLS_WITH_PAGE.map(({ id, title, url }) => ({
    id,
    title,
    url,
    words: statuses.get(id)?.(initiative, context) ?? '',
  }));
}
