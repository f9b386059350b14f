import { type Change, changedRows, lostEditMoved, withText } from './changed-rows.ts';
import { idOfWording } from './wordings.ts';

/**
 * From version 1 to 2: skills of roles and options of the charter are identified by ids instead of their
 * wording. A wording without an id is kept, and shown as one that the playbook no longer has.
 */
export function idsForWordings(content: unknown): unknown {
  return changedRows(content, CHANGES);
}

const CHANGES = new Map<string, Change>([
  ['skills', (id, cells) => [skillRow(id), cells]],
  // The new cell keeps the labels behind their ids: see the table CHARTER.
  [
    'charter',
    (id, cells) => [id, withText(withText(cells, 'began', optionTexts, 'beganText'), 'began', optionIds)],
  ],
  [
    'conflicts',
    (id, cells) =>
      lostEditMoved('skills', [id, cells], skillRow) ?? [
        id,
        /^\S+ charter .* began$/.test(id) ? withText(cells, 'value', optionIds) : cells,
      ],
  ],
]);

/** `ann/terminologist/requesting-new-codes-and-giving-good-reasons` becomes `ann/terminologist/new-codes`. */
function skillRow(id: string): string {
  const [, before = '', wording = ''] = /^([^/]*\/[^/]*\/)([^/]*)$/.exec(id) ?? [];
  const skill = idOfWording(wording);
  return skill === undefined ? id : before + skill;
}

/** The ids that replaced labels, one a line; a label without an id is kept. */
function optionIds(labels: string): string {
  return lines(labels, (label) => [idOfWording(label) ?? label]);
}

function optionTexts(labels: string): string {
  return lines(labels, (label) => {
    const id = idOfWording(label);
    return id === undefined ? [] : [`${id} ${label}`];
  });
}

/** Maps each line, without duplicates. */
function lines(text: string, change: (line: string) => readonly string[]): string {
  return [...new Set(text.split('\n').flatMap(change))].join('\n');
}
