import { statusOf } from './charter.ts';
import { presentSet, readCandidates } from './champions/candidates.ts';
import { coverageOf, coverCounts } from './champions/coverage.ts';
import type { Initiative } from './initiative.ts';
import { readRows } from './initiative-store.ts';
import { readCover, readPeople } from './people.ts';
import { isHere } from './roles/cover.ts';
import { counted } from './text.ts';

/** What a tool of the workbook holds, as other pages show it. It is only shown: it never ticks or decides anything. */
export interface ToolState {
  readonly id: string;
  readonly title: string;
  /** From the root of the site. */
  readonly url: string;
  /** How far it is: `6 of 7 champion qualities covered by two or more, 1 by one only`, `2 briefs`; `''` when nothing is entered. */
  readonly words: string;
}

/** What the words need to know of the content and the day. */
export interface ToolContext {
  /** Ids of the champion criteria. */
  readonly criteria: readonly string[];
  /** `YYYY-MM-DD` at the reader's place. */
  readonly today: string;
}

interface Tool {
  readonly title: string;
  readonly url: string;
  readonly words: (initiative: Initiative, context: ToolContext) => string;
}

const some = (count: number, one: string, many?: string): string =>
  count === 0 ? '' : counted(count, one, many);

const rowIds = ({ replica }: Initiative, table: string): string[] => replica.store.getRowIds(table);
/** By the names that the content uses for them, in the order of the menu. */
const TOOLS = {
  champions: {
    title: 'Champion matrix',
    url: '/workbook/champions/',
    words: (initiative, { criteria, today }) => {
      const candidates = readCandidates(initiative);
      const set = presentSet(candidates, today);
      if (set.length === 0)
        return candidates.length === 0
          ? ''
          : `${counted(candidates.length, 'candidate')}, nobody in the present set yet`;
      // In the words and figures of the matrix itself.
      const { covered, risk } = coverCounts(coverageOf(criteria, set));
      return `${covered} of ${criteria.length} champion qualities covered by two or more, ${risk} by one only`;
    },
  },
  charter: {
    title: 'Governance charter',
    url: '/workbook/charter/',
    words: (initiative) => {
      const begun = [...readRows(initiative, 'charter').values()].filter((row) => statusOf(row) !== 'open');
      return some(begun.length, 'part begun', 'parts begun');
    },
  },
  roles: {
    title: 'Role cover',
    url: '/workbook/roles/',
    words: (initiative, { today }) => {
      const here = readPeople(initiative).filter((person) => isHere(person, today));
      return some(
        readCover(initiative, here).size,
        'role with somebody in it',
        'roles with somebody in them',
      );
    },
  },
  brief: {
    title: 'Value brief',
    url: '/workbook/brief/',
    words: (initiative) => some(rowIds(initiative, 'briefs').length, 'brief'),
  },
  staffing: {
    title: 'Staffing plan',
    url: '/workbook/staffing/',
    words: (initiative) => some(rowIds(initiative, 'phases').length, 'phase planned', 'phases planned'),
  },
  gates: {
    title: 'Stage gates',
    url: '/workbook/gates/',
    words: (initiative) => {
      const rows = [...readRows(initiative, 'gates').values()];
      const count = (one: string): number => rows.filter(({ verdict }) => verdict === one).length;
      const [ready, notYet] = [count('ready'), count('not-yet')];
      if (ready + notYet > 0) return `${counted(ready, 'criterion', 'criteria')} ready, ${notYet} not yet`;
      const written = rows.filter(({ verdict, answer }) => verdict === 'na' || answer.trim() !== '');
      return some(written.length, 'criterion worked on', 'criteria worked on');
    },
  },
} as const satisfies Readonly<Record<string, Tool>>;

export type ToolId = keyof typeof TOOLS;
/** All tools, in the order of the menu. */
export const TOOL_IDS = Object.keys(TOOLS) as readonly ToolId[];

const isToolId = (id: string): id is ToolId => id in TOOLS;

/** How far some tools are. A tool that this version does not have is left out. */
export function toolStates(
  ids: readonly string[],
  initiative: Initiative,
  context: ToolContext,
): ToolState[] {
  return ids.filter(isToolId).map((id) => {
    const { title, url, words } = TOOLS[id];
    return { id, title, url, words: words(initiative, context) };
  });
}
