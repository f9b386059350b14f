import { brief } from './briefs/tool.ts';
import { champions } from './champions/tool.ts';
import { charter } from './charter/tool.ts';
import { checklists } from './checklists/tool.ts';
import type { Tool } from './descriptor/tool.ts';
import { gates } from './gates/tool.ts';
import { level } from './level/tool.ts';
import { people } from './people/tool.ts';
import { roles } from './roles/tool.ts';
import { staffing } from './staffing/tool.ts';

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
  level,
];

type ToolWithPage = Tool & { readonly url: string };

/** The tools with a page, in the order of the menu. */
export const TOOLS_WITH_PAGE = TOOLS.filter((tool): tool is ToolWithPage => tool.url !== undefined);
