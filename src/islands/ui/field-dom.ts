import { href } from '../../shared/href.ts';
import { announce } from './announce.ts';
import { type Cell, readCell } from './cell.ts';
import { type FieldView, openField } from './field-core.ts';
import { type FieldNotes, KEPT_PLACE } from './field-words.ts';
import './field-leaving.ts';

interface Options extends Pick<FieldView, 'name' | 'write'> {
  readonly cell: Cell;
  /** The element that gets the notes beside the field; its id is the prefix of their ids. */
  readonly beside: HTMLElement;
}

/** A bound field. */
export interface BoundField {
  /** Shows the stored value. */
  readonly draw: () => void;
  /** Called when the field goes from the page. */
  readonly close: () => void;
}

/** Binds a field that no view draws to a cell; see `FieldCore`. */
export function bindField(
  control: HTMLInputElement | HTMLTextAreaElement,
  { cell, name, write, beside }: Options,
): BoundField {
  let drawn = '';
  const isUnfinished = (): boolean => control.validity.badInput;
  const draw = (): void => {
    const text = core.text();
    if (control.value !== text) {
      const caret = control.type === 'date' ? null : control.selectionStart;
      control.value = text;
      if (control === document.activeElement && caret !== null) control.setSelectionRange(caret, caret);
    }
    control.toggleAttribute('data-draft', core.isUnstored());
    const notes = core.notes();
    const asWords = JSON.stringify(notes);
    // An unchanged note is not replaced: a link in it may have the focus.
    if (asWords === drawn) return;
    drawn = asWords;
    if (notes.wrong === '') control.removeAttribute('aria-invalid');
    else control.setAttribute('aria-invalid', 'true');
    const ids = drawNotes(beside, notes);
    if (ids === '') control.removeAttribute('aria-describedby');
    else control.setAttribute('aria-describedby', ids);
  };
  const core = openField(cell.initiative, cell, {
    name,
    kind: control.type === 'date' ? 'day' : 'text',
    read: () => readCell(cell),
    write,
    draw,
    say: announce,
  });
  control.addEventListener('focus', () => core.enter());
  control.addEventListener('input', () => core.type(control.value, isUnfinished()));
  control.addEventListener('blur', () => core.leave(control.value, isUnfinished()));
  return { draw, close: () => core.close() };
}

/** Renders the notes of a field, and returns the ids of those present. */
function drawNotes(beside: HTMLElement, { wrong, meanwhile, altered, room }: FieldNotes): string {
  const ids = [
    drawNote(beside, 'wrong', wrong === '' ? [] : [wrong]),
    drawNote(beside, 'meanwhile', meanwhile === undefined ? [] : meanwhileNodes(meanwhile)),
    drawNote(beside, 'altered', altered === '' ? [] : [altered]),
    drawNote(beside, 'room', room === '' ? [] : [room]),
  ];
  return ids.filter((id) => id !== '').join(' ');
}

function drawNote(beside: HTMLElement, name: keyof FieldNotes, content: readonly (string | Node)[]): string {
  const id = `${beside.id}/${name}`;
  const there = beside.querySelector<HTMLElement>(`[data-note="${name}"]`);
  if (content.length === 0) {
    there?.remove();
    return '';
  }
  const note = there ?? beside.appendChild(document.createElement('p'));
  Object.assign(note, { id, className: 'field-note no-print' });
  note.dataset['note'] = name;
  note.replaceChildren(...content);
  return id;
}

function meanwhileNodes({ before, quote, after }: NonNullable<FieldNotes['meanwhile']>): (string | Node)[] {
  const said = Object.assign(document.createElement('bdi'), { textContent: quote, translate: false });
  if (!after.endsWith('under')) return [before, said, after];
  const link = Object.assign(document.createElement('a'), {
    href: href('/workbook/files/#files-kept'),
    textContent: KEPT_PLACE,
  });
  return [before, said, `${after} `, link, '.'];
}
