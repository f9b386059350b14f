import type { Direction } from '../../../schemas/value-pair.ts';
import {
  type EditResult,
  type Initiative,
  readRow,
  readRows,
  removeEntry,
  rowKey,
  type RowOf,
  rowParts,
  setRow,
  transact,
} from '../../engine/index.ts';
import { BRIEF_LINES, BRIEFS } from './tables.ts';

export type { Direction };

/** A statement of the playbook, with the fields that a brief needs. */
export interface BriefStatement {
  /** `<stakeholder>/<direction>/<n>` */
  readonly id: string;
  readonly stakeholder: string;
  readonly direction: Direction;
  readonly text: string;
  /** The same, addressed to the stakeholder as `you`: the brief's wording until its author writes their own. */
  readonly address: string;
  /** From the root of the site. */
  readonly url: string;
  /** Ids of its sources. */
  readonly sources: readonly string[];
}

/** A brief with its id. */
export type Brief = RowOf<typeof BRIEFS> & { readonly id: string };

/** One statement of a brief, in our words or the playbook's. */
export interface BriefLine {
  readonly statement: BriefStatement;
  readonly row: RowOf<typeof BRIEF_LINES>;
  /** Whether the playbook no longer has it. */
  readonly retired: boolean;
  /** The text in the brief: our own words, else the playbook's as addressed to the stakeholder. */
  readonly said: string;
}

export type BriefLines = Readonly<Record<Direction, readonly BriefLine[]>>;

/** All briefs, in the order in which they were created. */
export function readBriefs(initiative: Initiative): Brief[] {
  return [...readRows(initiative, BRIEFS)]
    .map(([id, brief]) => ({ ...brief, id }))
    .sort((one, other) => one.addedAt - other.addedAt || (one.id < other.id ? -1 : 1));
}

/** The stakeholders a brief is for, by the ids of their value pairs, in the order in which it turns to them. */
export const stakeholdersOf = ({ groups }: Pick<Brief, 'groups'>): string[] =>
  groups.split(' ').filter((id) => id !== '');

/** The brief for a stakeholder: the one that is shown, where it is for it, since another may be for it too. */
export function briefFor(stakeholder: string, briefs: readonly Brief[], shown?: Brief): Brief | undefined {
  const isFor = (one: Brief): boolean => stakeholdersOf(one).includes(stakeholder);
  return shown !== undefined && isFor(shown) ? shown : briefs.find(isFor);
}

/**
 * Creates a brief.
 * @param id made by the environment
 */
export function addBrief(
  initiative: Initiative,
  id: string,
  brief: Partial<Omit<RowOf<typeof BRIEFS>, 'addedAt'>>,
): EditResult {
  return setRow(initiative, BRIEFS, id, { ...brief, addedAt: initiative.now() });
}

/** Removes a brief with all its lines, as one undoable step. */
export function removeBrief(initiative: Initiative, { id, title }: Brief): EditResult {
  return removeEntry(
    initiative,
    BRIEFS,
    id,
    `“${title.trim() === '' ? 'Value brief' : title.trim()}” removed`,
  );
}

/** The chosen lines of a brief by direction, in order, including those that the playbook has retired. */
export function readLines(
  initiative: Initiative,
  brief: string,
  statements: readonly BriefStatement[],
): BriefLines {
  return linesWhere(initiative, brief, statements, ({ chosen }) => chosen);
}

/** The lines that are not in the brief although somebody wrote something for them. */
export function readTakenOut(
  initiative: Initiative,
  brief: string,
  statements: readonly BriefStatement[],
): BriefLines {
  return linesWhere(
    initiative,
    brief,
    statements,
    ({ chosen, words, proof, proofLink }) => !chosen && `${words}${proof}${proofLink}`.trim() !== '',
  );
}

function linesWhere(
  initiative: Initiative,
  brief: string,
  statements: readonly BriefStatement[],
  isWanted: (row: RowOf<typeof BRIEF_LINES>) => boolean,
): BriefLines {
  const order = new Map(statements.map(({ id }, index) => [id, index]));
  const known = new Map(statements.map((statement) => [statement.id, statement]));
  const lines = [...readRows(initiative, BRIEF_LINES)].flatMap(([key, row]): BriefLine[] => {
    const [of, id = ''] = rowParts(BRIEF_LINES, key);
    if (of !== brief || !isWanted(row)) return [];
    const statement = known.get(id) ?? retired(id, row.text);
    const said = row.words.trim() === '' ? statement.address : row.words.trim();
    return [{ statement, row, said, retired: !known.has(id) }];
  });
  const rank = ({ statement: { id } }: BriefLine): number => order.get(id) ?? statements.length;
  lines.sort(
    (one, other) =>
      one.row.place - other.row.place ||
      rank(one) - rank(other) ||
      (one.statement.id < other.statement.id ? -1 : 1),
  );
  const of = (direction: Direction) => lines.filter(({ statement }) => statement.direction === direction);
  return { receives: of('receives'), gives: of('gives') };
}

function retired(id: string, text: string): BriefStatement {
  const [stakeholder = '', direction] = id.split('/');
  return {
    id,
    stakeholder,
    direction: direction === 'receives' ? 'receives' : 'gives',
    text,
    address: text,
    url: '/value/',
    sources: [],
  };
}

/** Adds a statement as the last line of a brief; what was written for it before is shown again. */
export function addLine(
  initiative: Initiative,
  brief: string,
  { id, text, direction }: Pick<BriefStatement, 'id' | 'text' | 'direction'>,
  statements: readonly BriefStatement[],
): EditResult {
  const places = readLines(initiative, brief, statements)[direction].map(({ row }) => row.place);
  return setRow(initiative, BRIEF_LINES, rowKey(brief, id), {
    chosen: true,
    place: Math.max(0, ...places) + 1,
    text,
  });
}

/** Takes a statement out of a brief; what was written for it is kept in case it is added again. */
export function dropLine(initiative: Initiative, brief: string, id: string): EditResult {
  return setRow(initiative, BRIEF_LINES, rowKey(brief, id), { chosen: false });
}

/** Changes the own words or evidence of a statement in a brief. */
export function setLine(
  initiative: Initiative,
  brief: string,
  { id, text }: BriefStatement,
  patch: Partial<Pick<RowOf<typeof BRIEF_LINES>, 'words' | 'proof' | 'proofLink'>>,
): EditResult {
  return setRow(initiative, BRIEF_LINES, rowKey(brief, id), { ...patch, text });
}

/** A list with one entry moved up or down by one; undefined where it cannot move. */
function movedBy<T>(list: readonly T[], at: number, by: -1 | 1): T[] | undefined {
  const moved = [...list];
  const taken = moved.splice(at, 1);
  if (taken.length === 0 || at + by < 0 || at + by >= list.length) return undefined;
  moved.splice(at + by, 0, ...taken);
  return moved;
}

/** Moves a stakeholder up or down by one among those a brief is for: the order in which the brief turns to them. */
export function moveStakeholder(initiative: Initiative, brief: Brief, at: number, by: -1 | 1): EditResult {
  const moved = movedBy(stakeholdersOf(brief), at, by);
  return moved === undefined
    ? { ok: true }
    : setRow(initiative, BRIEFS, brief.id, { groups: moved.join(' ') });
}

/**
 * Moves a line up or down by one. All lines of its direction get distinct ranks, so that the move also has
 * an effect if another copy gave lines the same rank.
 */
export function moveLine(
  initiative: Initiative,
  brief: string,
  lines: readonly BriefLine[],
  at: number,
  by: -1 | 1,
): EditResult {
  const moved = movedBy(lines, at, by);
  const line = lines[at];
  if (moved === undefined || line === undefined) return { ok: true };
  return transact(initiative, `“${line.said.slice(0, 60)}” moved ${by < 0 ? 'up' : 'down'}`, () => {
    moved.forEach(({ statement: { id } }, index) => {
      const row = rowKey(brief, id);
      if (readRow(initiative, BRIEF_LINES, row).place !== index + 1)
        setRow(initiative, BRIEF_LINES, row, { place: index + 1 });
    });
  });
}

/** What a brief lacks for value to flow both ways; `''` if nothing, or if it is still empty. */
export function imbalance({ ask }: Pick<Brief, 'ask'>, { receives, gives }: BriefLines): string {
  const asks = gives.length > 0 || ask.trim() !== '';
  if (asks && receives.length === 0)
    return 'This brief asks without offering. Add at least one thing that the group gains.';
  if (!asks && receives.length > 0)
    return 'This brief offers without asking. Add what you ask of the group, or name your request.';
  return '';
}
