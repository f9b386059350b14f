import { type Initiative, writeCells } from './initiative.ts';
import { ruleOf } from './model.ts';
import { bare, cellAt, eachCell, own, type Packed, type PackedCell } from './packed.ts';
import type { CellValue } from './rules.ts';
import { hasSeen, seenBy } from './seen.ts';

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
export function previewMerge(mine: Packed, theirs: Packed): MergePreview {
  const seen = { mine: seenBy(mine), theirs: seenBy(theirs) };
  const rows = new Map<string, { table: string; row: string; cells: CellDiff[] }>();
  const older: typeof rows = new Map();
  eachCell(theirs, (other, table, row, cell) => {
    const here = cellAt(mine, table, row, cell);
    const kind = kindOf(here, other, seen);
    if (kind === undefined || ruleOf(table, cell)?.quiet) return;
    const place = kind === 'older' ? older : rows;
    const entry = place.get(choiceKey(table, row, '')) ?? { table, row, cells: [] };
    place.set(choiceKey(table, row, ''), entry);
    const winner = here === undefined || other[1] > here[1] ? 'theirs' : 'mine';
    entry.cells.push({ cell, kind, mine: here?.[0] ?? undefined, theirs: other[0] ?? undefined, winner });
  });
  const diffs = [...rows.values()].map((entry): RowDiff => ({ ...entry, kind: rowKind(entry, mine) }));
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
    sameInitiative: own(mine.values, 'id')?.[0] === own(theirs.values, 'id')?.[0],
  };
}

/**
 * Merges another copy into an open initiative, as one step that undo takes back. Where the reader has chosen,
 * that side stands, as an edit of theirs; the side that loses a conflict is kept in `conflicts` either way.
 */
export function applyMerge(
  initiative: Initiative,
  theirs: Packed,
  label: string,
  choices: Choices = new Map(),
): void {
  if (initiative.readOnly) return;
  const { replica } = initiative;
  const { rows, older } = previewMerge(replica.packed(), theirs);
  const chosen = [...rows, ...older].flatMap(({ table, row, cells }) =>
    cells.flatMap(({ cell, mine, theirs: other, winner }) => {
      const side = choices.get(choiceKey(table, row, cell)) ?? winner;
      return side === winner ? [] : [{ table, row, cell, value: side === 'mine' ? mine : other }];
    }),
  );
  replica.change('import', label, () => {
    replica.absorb(theirs, 'import');
    writeCells(initiative, 'import', label, chosen);
  });
}

function kindOf(
  here: PackedCell | undefined,
  other: PackedCell,
  seen: Readonly<Record<Side, ReadonlyMap<string, string>>>,
): DiffKind | undefined {
  const nothingHere = here === undefined || here[0] === null;
  if (nothingHere && other[0] === null) return undefined;
  if (here === undefined) return 'added';
  if (here[0] === other[0]) return undefined;
  // A stamp stands for one edit. With two values it was altered by hand: that the reader should see.
  if (here[1] === other[1]) return 'conflict';
  if (hasSeen(seen.mine, other[1])) return other[0] === null ? undefined : 'older';
  if (hasSeen(seen.theirs, here[1]) && other[1] > here[1]) return nothingHere ? 'added' : 'changed';
  return 'conflict';
}

function rowKind(
  { table, row, cells }: { table: string; row: string; cells: readonly CellDiff[] },
  mine: Packed,
): DiffKind {
  if (cells.some(({ kind }) => kind === 'conflict')) return 'conflict';
  const here = table === '' ? mine.values : (own(own(mine.tables, table), row) ?? bare<PackedCell>());
  const any = Object.entries(here).some(([cell, [value]]) => value !== null && !ruleOf(table, cell)?.quiet);
  return any ? 'changed' : 'added';
}
