import type { CellValue } from './cell-types.ts';
import { conflictLogOf } from './conflict-log.ts';
import type { Initiative } from './initiative.ts';
import { tooMuch } from './limits.ts';
import { type ChosenSide, decisions, writesOf } from './merge-decisions.ts';
import { logOverruledEdit, acceptOtherEdit } from './overrule.ts';
import { CONFLICTS, type Schema } from './schema.ts';
import { bare, cellAt, eachCell, joined, own, type Snapshot, type SnapshotCell } from './snapshot.ts';
import { includesHlc, versionVectorOf } from './version-vector.ts';

export type Side = 'mine' | 'theirs';

/**
 * `added`: nothing was there; `changed`: edited in view of what is here; `conflict`: edited on both sides
 * without knowing of the other, to different results; `older`: replaced here since, by an edit or an undo.
 */
export type DiffKind = 'added' | 'changed' | 'conflict' | 'older';

/** One cell that an import touches. */
export interface CellDiff {
  readonly cell: string;
  readonly kind: DiffKind;
  readonly mine: CellValue | undefined;
  /** `undefined`: removed there. */
  readonly theirs: CellValue | undefined;
  /** Which of the two stands after the import if the reader chooses nothing. */
  readonly winner: Side;
}

/** One row (a checklist item, say) that an import touches; table and row are `''` for the initiative's values. */
export interface RowDiff {
  readonly table: string;
  readonly row: string;
  readonly kind: DiffKind;
  readonly cells: readonly CellDiff[];
}

/** What an import would do, before anything is done. */
export interface MergePreview {
  readonly rows: readonly RowDiff[];
  /** Rows whose other values are older than ours: nothing comes of them unless the reader chooses theirs. */
  readonly older: readonly RowDiff[];
  /** Rows by kind. */
  readonly counts: Readonly<Record<DiffKind, number>>;
  /** What there would be too much of after the import with these choices, such as `10,412 entries (at most 10,000)`; then it is refused. */
  readonly tooMuch: string | undefined;
  /** Whether both are copies of one initiative. If not, the reader may rather want to keep them apart. */
  readonly sameInitiative: boolean;
}

/** The reader's choices of sides, by `choiceKey`. */
export type Choices = ReadonlyMap<string, Side>;

/** Names a cell in the choices. */
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
  const seen = { mine: versionVectorOf(mine), theirs: versionVectorOf(theirs) };
  const rows = new Map<string, { table: string; row: string; cells: CellDiff[] }>();
  const older: typeof rows = new Map();
  eachCell(theirs, (other, table, row, cell) => {
    const here = cellAt(mine, table, row, cell);
    const kind = kindOf(here, other, seen);
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
  const count = (kind: DiffKind) => diffs.filter((diff) => diff.kind === kind).length;
  return {
    rows: diffs,
    older: [...older.values()].map((entry) => ({ ...entry, kind: 'older' })),
    counts: {
      added: count('added'),
      changed: count('changed'),
      conflict: count('conflict'),
      older: older.size,
    },
    tooMuch: tooMuch(
      joined([
        mine,
        theirs,
        { tables: { [CONFLICTS.id]: conflictLogOf(schema, mine, theirs) } },
        ...writesOf(schema, decided),
      ]),
    ),
    sameInitiative: identity(mine) === identity(copy),
  };
}

/**
 * Merges another copy into an open initiative, as one step that undo takes back. Where the reader has chosen,
 * that side stands, as an edit of theirs. Whatever they choose, no edit is lost: the one that does not count
 * is kept in `conflicts`, unless it was replaced by somebody who knew it.
 * @throws before anything is changed, where there would be too much: see `MergePreview`
 */
export function applyMerge(
  initiative: Initiative,
  copy: Snapshot,
  label: string,
  choices: Choices = new Map(),
): void {
  if (initiative.readOnly) return;
  const { replica } = initiative;
  const mine = replica.snapshot();
  const theirs = workFor(mine, copy);
  const { rows, older, tooMuch } = previewMerge(initiative.schema, mine, theirs, choices);
  if (tooMuch !== undefined) throw new Error(`Together they would have ${tooMuch}`);
  const decided = decisions(mine, theirs, sidesOf([...rows, ...older], choices));
  replica.change('import', label, () => {
    replica.mergeFrom(theirs, 'import');
    for (const { place, chosen, overruled, stands, kept } of decided) {
      if (!stands) acceptOtherEdit(initiative, chosen, place);
      if (kept) logOverruledEdit(initiative, overruled, place);
    }
  });
}

/** All cells of a preview, each with the side that the reader wants. */
function sidesOf(rows: readonly Pick<RowDiff, 'table' | 'row' | 'cells'>[], choices: Choices): ChosenSide[] {
  return rows.flatMap(({ table, row, cells }) =>
    cells.map(({ cell, winner }) => {
      const side = choices.get(choiceKey(table, row, cell)) ?? winner;
      return { place: { table, row, cell }, side, winner };
    }),
  );
}

/**
 * What of a copy is merged into another. Of a *different* initiative that is its work alone: its own values
 * would rename ours or take over its identity, and our copies would no longer be known as such.
 */
function workFor(mine: Snapshot, theirs: Snapshot): Snapshot {
  const here = identity(mine);
  return here === undefined || here === identity(theirs) ? theirs : { ...theirs, values: bare() };
}

/** An initiative that nobody has worked on has none yet. */
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
  // A stamp stands for one edit. With two values it was altered by hand: that the reader should see.
  if (here[1] === other[1]) return 'conflict';
  const later = other[1] > here[1];
  if (includesHlc(seen.mine, other[1]) && !later) return other[0] === null ? undefined : 'older';
  if (includesHlc(seen.theirs, here[1]) && later) return nothingHere ? 'added' : 'changed';
  return 'conflict';
}

function rowKind(
  schema: Schema,
  { table, row, cells }: { table: string; row: string; cells: readonly CellDiff[] },
  mine: Snapshot,
): DiffKind {
  if (cells.some(({ kind }) => kind === 'conflict')) return 'conflict';
  const here = table === '' ? mine.values : (own(own(mine.tables, table), row) ?? bare<SnapshotCell>());
  const any = Object.entries(here).some(
    ([cell, [value]]) => value !== null && !schema.cellType(table, cell)?.internal,
  );
  return any ? 'changed' : 'added';
}
