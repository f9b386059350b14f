import type { Measures } from '../../schemas/workbook-tool.ts';
import type { Initiative } from '../engine/initiative.ts';
import type { Measure, Usual } from './status/measure.ts';
import { balanced, covered, criteria, filled, parts, phases } from './status/usual.ts';

/** What a tool of the workbook holds, as other pages show it. It is only shown: it never ticks or decides anything. */
export interface ToolState {
  readonly id: string;
  readonly title: string;
  /** From the root of the site. */
  readonly url: string;
  /** How far it is: `1 phase planned`, `0 of 6 groups with an organization`; `''` when nothing is entered. */
  readonly words: string;
}

interface Tool {
  readonly title: string;
  readonly url: string;
  /** What the tool says where it is not asked about one thing. */
  readonly usual: Measure<Usual>;
}

/** By the names that the content uses for them, in the order of the menu. */
export const TOOLS = {
  champions: {
    title: 'Champion matrix',
    url: '/workbook/champions/',
    usual: covered,
  },
  charter: {
    title: 'Governance charter',
    url: '/workbook/charter/',
    usual: parts,
  },
  roles: {
    title: 'Role cover',
    url: '/workbook/roles/',
    usual: filled,
  },
  brief: {
    title: 'Value brief',
    url: '/workbook/brief/',
    usual: balanced,
  },
  staffing: {
    title: 'Staffing plan',
    url: '/workbook/staffing/',
    usual: phases,
  },
  gates: {
    title: 'Stage gates',
    url: '/workbook/gates/',
    usual: criteria,
  },
} as const satisfies Readonly<Record<keyof Measures, Tool>>;

export type ToolId = keyof typeof TOOLS;
/** All tools, in the order of the menu. */
export const TOOL_IDS = Object.keys(TOOLS) as readonly ToolId[];

/** Whether this version has a tool of this name. */
export const isToolId = (id: string): id is ToolId => id in TOOLS;

/** How far some tools are, each by what it usually says. A tool that this version does not have is left out. */
export function toolStates(ids: readonly string[], initiative: Initiative, context: Usual): ToolState[] {
  return ids.filter(isToolId).map((id) => {
    const { title, url, usual } = TOOLS[id];
    return { id, title, url, words: usual(initiative, context) };
  });
}
