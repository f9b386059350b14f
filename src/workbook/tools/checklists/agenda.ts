import { counted } from '../../../shared/words.ts';
import { byKey } from '../../text/index.ts';
import { type ExportInput, type ExportRow, exportRows } from './export-rows.ts';
import type { DecidedBefore, Meeting } from './meetings.ts';
import { dueOrLast, isOpen, isOverdue, ownerKey } from './planning.ts';

/** The input of the agenda. */
export interface AgendaInput extends ExportInput {
  readonly meeting: Meeting;
  /** What meetings before decided last, by item id. */
  readonly before: ReadonlyMap<string, DecidedBefore>;
  /** The titles of the pages that explain items, by item id. */
  readonly guides: ReadonlyMap<string, string>;
}

/** The open items of one owner, overdue first, then by due day, then in the order of the lists. */
export interface AgendaGroup {
  /** `''` for items without an owner. */
  readonly owner: string;
  readonly rows: readonly ExportRow[];
}

/** The open items that a committee discusses, by owner. */
export interface Agenda {
  /** Owners with overdue items first, then by name; items without an owner last. */
  readonly groups: readonly AgendaGroup[];
  /** Open items that are no longer in any list, but that have an owner or a due day or have been begun. */
  readonly retired: readonly ExportRow[];
  /** The number of untouched open items; they are not in the groups unless requested. */
  readonly untouched: number;
  /** A description of its content, one sentence. */
  readonly says: string;
}

/**
 * Builds a meeting agenda. Items that are to do and have neither owner, due day, note, evidence nor decision are
 * only counted: on the first day they would fill pages.
 * @param all whether to include those too
 */
export function agenda(input: AgendaInput, all = false): Agenda {
  const rows = exportRows(input);
  const open = rows.filter((row) => row.open);
  const retired = rows.filter(isLeftOver).map((row) => ({ ...row, overdue: isOverdue(row, input.today) }));
  const touched = open.filter((row) => all || isTouched(row));
  const groups = new Map<string, ExportRow[]>();
  for (const row of touched) {
    const key = ownerKey(row.owner);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const overdue = touched.filter((row) => row.overdue).length;
  const untouched = open.length - touched.length;
  return {
    groups: [...groups.values()].map(toGroup).sort(byUrgency),
    retired: retired.sort(byKey(dueOrLast)),
    untouched,
    says: `${counted(touched.length, 'open item')} by owner as of ${input.today}, ${overdue} of them overdue${untouched === 0 ? '' : `; ${counted(untouched, 'item')} not yet begun and without owner, due day or note left out`}${retired.length === 0 ? '' : `; ${counted(retired.length, 'open item')} no longer in the lists`}.`,
  };
}

function isLeftOver({ retired, state, owner, due }: ExportRow): boolean {
  return retired && isOpen(state) && (state === 'doing' || owner.trim() !== '' || due !== '');
}

function isTouched({ state, owner, due, note, evidence, decision }: ExportRow): boolean {
  return state !== 'todo' || [owner, due, note, evidence, decision].some((text) => text.trim() !== '');
}

function toGroup(rows: readonly ExportRow[]): AgendaGroup {
  // What is overdue is due earliest, so it comes first.
  return { owner: rows[0]?.owner.trim() ?? '', rows: rows.toSorted(byKey(dueOrLast)) };
}

function byUrgency(one: AgendaGroup, other: AgendaGroup): number {
  const rank = ({ owner, rows }: AgendaGroup) => (owner === '' ? 2 : rows[0]?.overdue === true ? 0 : 1);
  return rank(one) - rank(other) || one.owner.localeCompare(other.owner);
}
