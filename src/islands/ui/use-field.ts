import { useLayoutEffect, useMemo, useReducer } from 'preact/hooks';
import type { EditResult } from '../../workbook/engine/index.ts';
import { announce } from './announce.ts';
import { type Cell, readCell, writeCell } from './cell.ts';
import { type FieldView, openField } from './field-core.ts';
import { noteIds } from './notes.tsx';
import './field-leaving.ts';

/** The properties of every field of a view. */
export interface FieldProps {
  /** Unique in the page. */
  readonly id: string;
  readonly label: string;
  readonly cell: Cell;
  /** The stored value as the field shows it, if that is not the cell's own text. */
  readonly value?: string;
  /** Stores what was typed, if it is not the cell's own text. */
  readonly onValue?: (text: string) => EditResult;
}

interface Options extends FieldProps, Partial<Pick<FieldView, 'kind' | 'late'>> {
  /** The id of the field's hint. */
  readonly hint?: string | undefined;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
interface Happening {
  readonly currentTarget: Control;
}

/** Whether a day is incomplete: the browser then returns an empty value. */
const isUnfinished = ({ validity }: Control): boolean => validity.badInput;

/** Binds a field of a view to a cell; see `FieldCore`. Returns the properties of its control. */
export function useField({ id, label, cell, value, onValue, kind = 'text', late = false, hint }: Options) {
  const [, draw] = useReducer<number, undefined>((count) => count + 1, 0);
  const view: FieldView = {
    name: label,
    kind,
    late,
    read: () => value ?? readCell(cell),
    write: onValue ?? ((text) => writeCell(cell, text)),
    draw: () => draw(undefined),
    say: announce,
  };
  const { initiative, table, row } = cell;
  const core = useMemo(() => openField(initiative, cell, view), [initiative, table, row, cell.cell]);
  core.renew(view);
  useLayoutEffect(() => () => core.close(), [core]);
  const text = core.text();
  const notes = core.notes();
  const about = [hint, ...noteIds(id, notes)].filter((one) => one !== undefined);
  const control = {
    id,
    value: text,
    translate: false,
    autocomplete: 'off',
    'data-draft': core.isUnstored() || undefined,
    'aria-invalid': notes.wrong !== '',
    'aria-describedby': about.length === 0 ? undefined : about.join(' '),
    onFocus: () => core.enter(),
    onInput: ({ currentTarget }: Happening) => core.type(currentTarget.value, isUnfinished(currentTarget)),
    onBlur: ({ currentTarget }: Happening) => core.leave(currentTarget.value, isUnfinished(currentTarget)),
  };
  return { core, text, notes, control };
}
