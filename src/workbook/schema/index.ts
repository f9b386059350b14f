import { defineSchema } from '../engine/schema.ts';
import { BRIEF_LINES, BRIEFS } from '../tools/briefs/tables.ts';
import { RATINGS } from '../tools/champions/tables.ts';
import { CHARTER } from '../tools/charter/tables.ts';
import { CALENDAR, ITEMS } from '../tools/checklists/tables.ts';
import { GATES } from '../tools/gates/tables.ts';
import { LEVEL } from '../tools/level/tables.ts';
import { PEOPLE } from '../tools/people/tables.ts';
import { COVER, ROLE_SKILLS, ROLES, SKILLS } from '../tools/roles/tables.ts';
import { BALLOTS, PHASES, STAFFING } from '../tools/staffing/tables.ts';

/**
 * The tables of all tools. A tool that keeps more adds its table here and has reading, writing, undo, saving,
 * files and merging for it.
 */
export const schema = defineSchema([
  ITEMS,
  CALENDAR,
  PEOPLE,
  RATINGS,
  ROLES,
  COVER,
  SKILLS,
  ROLE_SKILLS,
  CHARTER,
  LEVEL,
  GATES,
  BRIEFS,
  BRIEF_LINES,
  PHASES,
  STAFFING,
  BALLOTS,
]);
