import { authors } from './authors/index.ts';
import { brief } from './briefs/index.ts';
import { champions } from './champions/index.ts';
import { charter } from './charter/index.ts';
import { checklists } from './checklists/index.ts';
import type { Tool } from './descriptor/index.ts';
import { gates } from './gates/index.ts';
import { entryAdvisor } from './entry-advisor/index.ts';
import { people } from './people/index.ts';
import { roles } from './roles/index.ts';
import { staffing } from './staffing/index.ts';

/** All tools, those with a page in the order of the menu. */
export const TOOLS: readonly Tool[] = [
  checklists,
  people,
  champions,
  charter,
  roles,
  brief,
  staffing,
  gates,
  entryAdvisor,
  authors,
];

type ToolWithPage = Tool & { readonly url: string };

/** The tools with a page, in the order of the menu. */
export const TOOLS_WITH_PAGE = TOOLS.filter((tool): tool is ToolWithPage => tool.url !== undefined);
