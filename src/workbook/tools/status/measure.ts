import type { Initiative } from '../../engine/initiative.ts';
import { counted } from '../../text/text.ts';
import type { FormerSkills } from '../roles/skills.ts';

/** What every usual measure needs to know of the content and the day. */
export interface Usual {
  /** Ids of the champion criteria. */
  readonly criteria: readonly string[];
  /** `YYYY-MM-DD` at the reader's place. */
  readonly today: string;
}

/** What measures of single items need besides. */
export interface ToolContext extends Usual {
  /** Ids of the stakeholder groups. */
  readonly groups: readonly string[];
  /** Ids of the playbook's roles. */
  readonly roles: readonly string[];
  readonly formerSkills: FormerSkills;
}

/** Says in words how far a tool is in one respect; `''` where nothing is entered and no more can be said. */
export type Measure<Context = ToolContext> = (initiative: Initiative, context: Context) => string;

/** A count with its noun, or nothing where there is none. */
export const some = (count: number, one: string, many?: string): string =>
  count === 0 ? '' : counted(count, one, many);
