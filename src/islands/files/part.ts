import { useContext, useId, useMemo, useState } from 'preact/hooks';
import {
  cellAt,
  choiceKey,
  type Choices,
  type DiffKind,
  type MergePreview,
  previewMerge,
  type RowDiff,
} from '../../workbook/engine/index.ts';
import { type InitiativeFile, savable } from '../../workbook/exchange/index.ts';
import { type NameRow, rowNames } from '../../workbook/schema/index.ts';
import { listInitiatives } from '../../workbook/storage/index.ts';
import { editorsIn } from '../../workbook/tools/authors/index.ts';
import type { ListDefinition } from '../../workbook/tools/checklists/index.ts';
import { library } from '../page/page-library.ts';
import { Options } from './charter-options.ts';
import { knowsMoreCalendars, newKept, type Target } from './targets.ts';
import { useVersion } from './use-version.ts';

/** One initiative of a file, with the reader's choices and their effect. */
export interface Part {
  readonly file: InitiativeFile;
  /** Unique in the page. */
  readonly id: string;
  readonly targets: readonly Target[];
  readonly target: Target;
  readonly setTarget: (target: Target) => void;
  readonly choices: Choices;
  readonly setChoices: (choices: Choices) => void;
  readonly preview: MergePreview & { readonly kept: number; readonly calendars: boolean };
  readonly name: NameRow;
  /** Who made the edit of a cell that is in the file, by the names that people gave themselves; or `''`. */
  readonly editor: (table: string, row: string, cell: string) => string;
  /** Whether changes of a row can be declined one by one. A row that the file brings whole is taken whole. */
  readonly declinable: (diff: RowDiff) => boolean;
  /** Whether nothing is in this browser besides. */
  readonly alone: boolean;
  /** Why it cannot be merged. */
  readonly blocked: 'newer' | 'too-much' | undefined;
  /** Whether anything would be written. */
  readonly writes: boolean;
}

const NEW: Target = { kind: 'new' };

/**
 * Previews the import of one initiative of a file.
 * @param targets the possible targets, the first one preselected; the same array at each call
 */
export function usePart(
  file: InitiativeFile,
  targets: readonly Target[],
  lists: readonly ListDefinition[],
): Part {
  const id = useId();
  const [target, setTarget] = useState(targets[0] ?? NEW);
  const [choices, setChoices] = useState<Choices>(new Map());
  const into = target.kind === 'merge' ? library.open(target.id) : library.current();
  const version = useVersion(into);
  const options = useContext(Options);
  const theirs = file.snapshot;
  const { preview, name, editor } = useMemo(() => {
    const editorOf = editorsIn(into.initiative.replica.snapshot(), theirs);
    const mine = into.initiative.replica.snapshot();
    return {
      preview: {
        ...previewMerge(into.initiative.schema, mine, theirs, choices),
        kept: newKept(mine, theirs),
        calendars: knowsMoreCalendars(mine, theirs),
      },
      name: rowNames(lists, [theirs, mine], options),
      editor: (table: string, row: string, cell: string): string => {
        const [, stamp] = cellAt(theirs, table, row, cell) ?? [];
        return stamp === undefined ? '' : editorOf(stamp);
      },
    };
  }, [into, theirs, lists, options, version, choices]);

  const merging = target.kind === 'merge';
  const blocked = !merging
    ? undefined
    : into.initiative.readOnly
      ? 'newer'
      : preview.tooMuch === undefined
        ? undefined
        : 'too-much';
  const changes = preview.rows.length + preview.kept + broughtBack(preview, choices) > 0 || preview.calendars;
  return {
    file,
    id,
    targets,
    target,
    setTarget,
    choices,
    setChoices,
    preview,
    name,
    editor,
    declinable: ({ kind, table }) =>
      kind !== 'added' || into.initiative.schema.cellType(table, 'addedAt') === undefined,
    alone: savable(listInitiatives(library)).length === 0,
    blocked,
    writes: target.kind === 'new' || (merging && blocked === undefined && changes),
  };
}

/** The keys of all cells of a kind. */
export function keysOf(rows: readonly RowDiff[], wanted: DiffKind): string[] {
  return rows.flatMap(({ table, row, cells }) =>
    cells.filter(({ kind }) => kind === wanted).map(({ cell }) => choiceKey(table, row, cell)),
  );
}

/** How many values that were replaced here the reader chose to restore. */
export function broughtBack({ older }: Pick<MergePreview, 'older'>, choices: Choices): number {
  return keysOf(older, 'older').filter((key) => choices.get(key) === 'theirs').length;
}
