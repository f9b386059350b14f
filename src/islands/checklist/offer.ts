import { type Initiative, setRow } from '../../workbook/engine/index.ts';
import { isOpen, ITEMS, readItem, setItem } from '../../workbook/tools/checklists/index.ts';
import { announce } from '../ui/announce.ts';
import { createButton } from '../ui/parts.ts';

/**
 * Asks, beside what a tool says about an item, whether it is done: once, and never again after a no. Nothing is marked
 * unless the reader does it.
 * @param met whether the tool gives reason to ask
 */
export function showOffer(place: HTMLElement, row: HTMLElement, initiative: Initiative, met: boolean): void {
  const { itemId = '', wording = '' } = row.dataset;
  const { state, declined } = readItem(initiative, itemId);
  const asks = met && isOpen(state) && !declined && !initiative.readOnly;
  const there = place.querySelector('[data-ask]');
  if (asks === (there !== null)) return;
  if (there !== null) {
    if (there.contains(document.activeElement)) focusState(row);
    there.remove();
    return;
  }
  const ask = document.createElement('span');
  ask.dataset['ask'] = '';
  const yes = createButton('askYes', 'Mark as done', () => {
    setItem(initiative, itemId, { state: 'done' }, wording);
  });
  const no = createButton('askNo', 'Not yet, and do not ask again', () => {
    setRow(initiative, ITEMS, itemId, { declined: true });
    announce('Noted. You will not be asked about this item again.');
  });
  ask.setAttribute('role', 'group');
  ask.setAttribute('aria-label', `Is this done? ${wording}`);
  ask.append(yes, ' ', no);
  place.append(ask);
}

/** The buttons go once they are pressed, so the focus goes to the state that they are about. */
function focusState(row: HTMLElement): void {
  row.querySelector<HTMLInputElement>('input[type=radio]:checked')?.focus();
}
