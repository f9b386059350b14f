import { detailsFrom, readDetails, setDetails } from '../../workbook/engine/index.ts';
import { listInitiatives, type OpenInitiative } from '../../workbook/storage/index.ts';
import { quoted } from '../../workbook/text/index.ts';
import { alarm, announce } from '../ui/announce.ts';
import { detailOf } from '../ui/cell.ts';
import { bindField } from '../ui/field-dom.ts';
import { choicesOf } from './choices.ts';
import { library } from './page-library.ts';
import { canReload } from './reload-on-turn.ts';

/** What the open bar holds for one initiative: a field for its name, and the others to turn to. */
export interface ToolPanel {
  readonly element: HTMLElement;
  /** Shows what is stored now. */
  readonly draw: () => void;
  /** Called when it goes from the page. */
  readonly close: () => void;
}

/** @param reloads whether the page shows another initiative only after it is loaded again */
export function toolPanel({ initiative }: OpenInitiative, reloads: boolean): ToolPanel {
  const element = document.createElement('div');
  const select = labelled('wb-switch', 'Work on', document.createElement('select'));
  const name = labelled('wb-field-name', 'Name', document.createElement('input'));
  const beside = document.createElement('div');
  beside.id = 'wb-name-notes';
  name.field.translate = false;
  // What it is called without one.
  name.field.placeholder = detailsFrom(() => undefined, '').name;
  name.field.disabled = initiative.readOnly;
  name.box.append(beside);
  const bound = bindField(name.field, {
    cell: detailOf(initiative, 'name'),
    name: 'Name',
    write: (text) => setDetails(initiative, { name: text }),
    beside,
  });
  const drawChoice = (): void => {
    const choices = choicesOf(listInitiatives(library));
    select.box.hidden = choices.length < 2;
    select.field.replaceChildren(
      ...choices.map(({ id, label }) => Object.assign(new Option(label, id), { translate: false })),
    );
    select.field.value = library.currentId() ?? '';
  };
  select.field.addEventListener('change', () => {
    if (!turnTo(select.field.value, reloads)) drawChoice();
  });
  element.append(select.box, name.box);
  return {
    element,
    draw: () => {
      bound.draw();
      if (document.activeElement !== select.field) drawChoice();
    },
    close: bound.close,
  };
}

/** Shows another initiative. Returns false where that would take what is not saved off the page. */
function turnTo(id: string, reloads: boolean): boolean {
  if (reloads && !canReload()) {
    alarm('Not all of this page is saved yet, so it stays with this initiative.');
    return false;
  }
  const { initiative } = library.switchTo(id);
  announce(`You now work on ${quoted(readDetails(initiative).name)}.`);
  return true;
}

function labelled<T extends HTMLElement>(
  id: string,
  words: string,
  field: T,
): { box: HTMLElement; field: T } {
  const box = document.createElement('div');
  const label = Object.assign(document.createElement('label'), { htmlFor: id, textContent: words });
  Object.assign(field, { id, autocomplete: 'off' });
  box.append(label, field);
  return { box, field };
}
