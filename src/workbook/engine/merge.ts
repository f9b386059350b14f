import type { CellValue } from './cell-types.ts';
import type { Initiative } from './initiative.ts';
import { tooMuch } from './limits.ts';
import { type ChosenSide, chosenCells, type Decision, decisions, writesOf } from './merge-decisions.ts';
import { mergedBesides } from './merged-besides.ts';
import { logOverruledEdit, acceptOtherEdit } from './overrule.ts';
import { CONFLICTS, type Schema } from './schema.ts';
import {
  bare,
  cellAt,
  eachCell,
  joined,
  own,
  type Snapshot,
  type SnapshotCell,
  type SnapshotTables,
} from './snapshot.ts';
import { includesHlc, versionVectorOf } from './version-vector.ts';

export type Side = 'mine' | 'theirs';

/**
 * `added`: nothing was there; `changed`: edited with knowledge of what is here; `conflict`: edited on both sides
 * without knowing of the other, with different results; `follows`: removed on one side while something that belongs to it
 * was edited, so that it comes back with that, or is removed with it; `older`: replaced here since, by an edit or an undo.
 */
export type DiffKind = 'added' | 'changed' | 'conflict' | 'follows' | 'older';

/** One cell that an import affects. */
export interface CellDiff {
  readonly cell: string;
  readonly kind: DiffKind;
  readonly mine: CellValue | undefined;
  /** `undefined`: removed there. */
  readonly theirs: CellValue | undefined;
  /** Which of the two wins if the reader chooses nothing. */
  readonly winner: Side;
}

/** One row (a checklist item, for example) that an import affects; table and row are `''` for the initiative's values. */
export interface RowDiff {
  readonly table: string;
  readonly row: string;
  readonly kind: DiffKind;
  readonly cells: readonly CellDiff[];
}

/** What an import would do, before anything is done. */
export interface MergePreview {
  readonly rows: readonly RowDiff[];
  /** Rows whose other values are older than ours: they have no effect unless the reader chooses them. */
  readonly older: readonly RowDiff[];
  /** The number of rows by kind, without those of which the reader declined everything. */
  readonly counts: Readonly<Record<DiffKind, number>>;
  /** How many changes the reader declined. */
  readonly declined: number;
  /** Which limit the import with these choices would exceed, such as `10,412 entries (at most 10,000)`; then it is refused. */
  readonly tooMuch: string | undefined;
  /** Whether both are copies of one initiative. If not, the reader may prefer to keep them separate. */
  readonly sameInitiative: boolean;
  /** For `applyMerge`. */
  readonly comparison: Comparison;
}

/** Two compared copies, and what merging them writes. */
interface Comparison {
  readonly mine: Snapshot;
  readonly copy: Snapshot;
  readonly choices: Choices;
  /** The part of the other copy that is merged. */
  readonly theirs: Snapshot;
  readonly besides: SnapshotTables;
  readonly decided: readonly Decision[];
}

/** The reader's choices of sides, by `choiceKey`. */
export type Choices = ReadonlyMap<string, Side>;

/** The key of a cell in the choices. */
export function choiceKey(table: string, row: string, cell: string): string {
  return [table, row, cell].join('\n');
}

/** Compares two copies, row by row. Writes nothing. */
export function previewMerge(
  schema: Schema,
  mine: Snapshot,
  copy: Snapshot,
  choices: Choices = new Map(),
): MergePreview {
  const theirs = workFor(mine, copy);
  const chosen = chosenCells(mine, theirs, (place) =>
    choices.get(choiceKey(place.table, place.row, place.cell)),
  );
  const { [CONFLICTS.id]: log = {}, ...held } = mergedBesides(schema, mine, theirs, { chosen });
  const rows = new Map<string, { table: string; row: string; cells: CellDiff[] }>();
  const older: typeof rows = new Map();
  const seen = { mine: versionVectorOf(mine), theirs: versionVectorOf(theirs) };
  eachCell(joined([theirs, { tables: held }]), (other, table, row, cell) => {
    const here = cellAt(mine, table, row, cell);
    const follows = cellAt({ tables: held, values: {} }, table, row, cell) !== undefined;
    const kind = follows ? kindOfHeld(here, other) : kindOf(here, other, seen);
    if (kind === undefined || schema.cellType(table, cell)?.internal) return;
    const place = kind === 'older' ? older : rows;
    const entry = place.get(choiceKey(table, row, '')) ?? { table, row, cells: [] };
    place.set(choiceKey(table, row, ''), entry);
    const winner = here === undefined || other[1] > here[1] ? 'theirs' : 'mine';
    entry.cells.push({ cell, kind, mine: here?.[0] ?? undefined, theirs: other[0] ?? undefined, winner });
  });
  const diffs = [...rows.values()].map((entry): RowDiff => ({
    ...entry,
    kind: rowKind(schema, entry, mine),
  }));
  const decided = decisions(mine, theirs, sidesOf([...rows.values(), ...older.values()], choices));
  const besides = { ...held, ...(Object.keys(log).length > 0 ? { [CONFLICTS.id]: log } : {}) };
  const declined = ({ table, row, cells }: RowDiff): number =>
    cells.filter(
      ({ cell, kind }) =>
        (kind === 'added' || kind === 'changed') && choices.get(choiceKey(table, row, cell)) === 'mine',
    ).length;
  const taken = diffs.filter((diff) => declined(diff) < diff.cells.length);
  const count = (kind: DiffKind) => taken.filter((diff) => diff.kind === kind).length;
  return {
    rows: diffs,
    older: [...older.values()].map((entry) => ({ ...entry, kind: 'older' })),
    counts: {
      added: count('added'),
      changed: count('changed'),
      conflict: count('conflict'),
      follows: count('follows'),
      older: older.size,
    },
    declined: diffs.reduce((sum, diff) => sum + declined(diff), 0),
    tooMuch: tooMuch(joined([mine, theirs, { tables: besides }, ...writesOf(schema, decided)])),
    sameInitiative: identity(mine) === identity(copy),
    comparison: { mine, copy, choices, theirs, besides, decided },
  };
}

/**
 * Merges another copy into an open initiative as previewed, as one undoable step. If the
 * reader has chosen a side, it wins, as an edit of theirs. Whatever they choose, no edit is lost: the other one
 * is kept in `conflicts`, unless it was replaced by somebody who knew it.
 * @param preview of this copy and the initiative; later edits are taken into account
 * @throws before anything is changed, if a limit would be exceeded: see `MergePreview`
 */
export function applyMerge(initiative: Initiative, preview: MergePreview, label: string): void {
  if (initiative.readOnly) return;
  const { schema, replica } = initiative;
  const { mine, copy, choices } = preview.comparison;
  const now = replica.snapshot();
  const { tooMuch, comparison } = now === mine ? preview : previewMerge(schema, now, copy, choices);
  if (tooMuch !== undefined) throw new Error(`Together they would have ${tooMuch}`);
  const { theirs, besides, decided } = comparison;
  replica.change('import', label, () => {
    replica.mergeFrom(theirs, 'import', { besides });
    for (const { place, chosen, overruled, stands, kept } of decided) {
      if (!stands) acceptOtherEdit(initiative, chosen, place);
      if (kept) logOverruledEdit(initiative, overruled, place);
    }
  });
}

/** The cells of a preview with a choice, each with the side that the reader chose. */
function sidesOf(rows: readonly Pick<RowDiff, 'table' | 'row' | 'cells'>[], choices: Choices): ChosenSide[] {
  return rows.flatMap(({ table, row, cells }) =>
    cells
      .filter(({ kind }) => kind !== 'follows')
      .map(({ cell, winner }) => {
        const side = choices.get(choiceKey(table, row, cell)) ?? winner;
        return { place: { table, row, cell }, side, winner };
      }),
  );
}

/**
 * The part of a copy that is merged into another. Of a *different* initiative that is its work alone: its own values
 * would rename ours or replace its identity, and our copies would no longer be recognized.
 */
function workFor(mine: Snapshot, theirs: Snapshot): Snapshot {
  const here = identity(mine);
  return here === undefined || here === identity(theirs) ? theirs : { ...theirs, values: bare() };
}

/** An initiative without edits has no identity yet. */
function identity({ values }: Snapshot): CellValue | undefined {
  return own(values, 'id')?.[0] ?? undefined;
}

function kindOf(
  here: SnapshotCell | undefined,
  other: SnapshotCell,
  seen: Readonly<Record<Side, ReadonlyMap<string, string>>>,
): DiffKind | undefined {
  const nothingHere = here === undefined || here[0] === null;
  if (nothingHere && other[0] === null) return undefined;
  if (here === undefined) return 'added';
  if (here[0] === other[0]) return undefined;
  // An HLC identifies one edit. With two values it was altered by hand, which the reader should see.
  if (here[1] === other[1]) return 'conflict';
  const later = other[1] > here[1];
  if (includesHlc(seen.mine, other[1]) && !later) return other[0] === null ? undefined : 'older';
  if (includesHlc(seen.theirs, here[1]) && later) return nothingHere ? 'added' : 'changed';
  return 'conflict';
}

/** A cell that the merge itself sets. */
function kindOfHeld(here: SnapshotCell | undefined, other: SnapshotCell): DiffKind | undefined {
  return (here?.[0] ?? null) === other[0] ? undefined : 'follows';
}

function rowKind(
  schema: Schema,
  { table, row, cells }: { table: string; row: string; cells: readonly CellDiff[] },
  mine: Snapshot,
): DiffKind {
  for (const kind of ['conflict', 'follows'] as const)
    if (cells.some((cell) => cell.kind === kind)) return kind;
  const here = table === '' ? mine.values : (own(own(mine.tables, table), row) ?? bare<SnapshotCell>());
  const any = Object.entries(here).some(
    ([cell, [value]]) => value !== null && !schema.cellType(table, cell)?.internal,
  );
  return any ? 'changed' : 'added';
}
