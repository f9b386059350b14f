/**
 * The checklists: items with state, owner and days; progress, plans, agenda, calendar and tables for export.
 */
export { calendarItems } from './calendar-items.ts';
export { agendaCsv } from './agenda-csv.ts';
export { agendaDocument } from './agenda-document.ts';
export { agenda, type AgendaGroup, type AgendaInput } from './agenda.ts';
export { readCalendar, rememberCalendar } from './calendar.ts';
export { toCsv } from './csv.ts';
export type { ExportInput, ExportRow } from './export-rows.ts';
export { filterItems, sortItems } from './filters.ts';
export { toIcs } from './ics.ts';
export { itemTable, itemTableSays } from './item-table.ts';
export { itemTimes } from './item-times.ts';
export { readItem, readItems, setItem } from './items.ts';
export { NO_LONGER, NOBODY, STATE_WORDS } from './labels.ts';
export { hasWork, listChanges, type RetiredItem, retiredWork, textsOf } from './list-changes.ts';
export { type ItemDefinition, itemsOf, type ListDefinition } from './lists.ts';
export { toMarkdown } from './markdown.ts';
export { ownersIn, possibleOwners } from './owners.ts';
export {
  canBeHeld,
  type DecidedBefore,
  type HeldMeeting,
  heldMeetings,
  holdMeeting,
  lastDecisions,
  type Meeting,
  meetingFacts,
  meetingName,
  NEXT_MEETING,
  readMeeting,
} from './meetings.ts';
export { minutesDocument } from './minutes-document.ts';
export { isOpen, isOverdue, type Load, nextItems, overdueItems, ownerKey, ownerLoads } from './planning.ts';
export {
  adviceText,
  isItemState,
  type Items,
  listProgress,
  type ListProgress,
  overallProgress,
  type Progress,
  progressOf,
  progressText,
  stateOf,
} from './progress.ts';
export { removeMeeting } from './remove-meeting.ts';
export { applyRenames } from './renames.ts';
export { type Plan, planProblems, planWords, setForAll } from './set-for-all.ts';
export { calendarSays, csvSays, documentSays } from './says.ts';
export { DECISIONS, type Item, ITEM_STATES, ITEMS, type ItemState, MEETINGS } from './tables.ts';
export { checklists } from './tool.ts';
