import { type EditResult, type Initiative, together } from '../../engine/initiative.ts';
import { readRows, removeRow, setRow } from '../../engine/rows.ts';

/** Enters an own role under an id that the environment made. */
export function addRole(initiative: Initiative, id: string): EditResult {
  return setRow(initiative, 'roles', id, { wanted: 'two', addedAt: initiative.now() });
}

/**
 * Removes a role that the reader added from all tools, with who fills it and what is planned for it, as one
 * step that undo brings back.
 */
export function removeRole(
  initiative: Initiative,
  { id, title }: { readonly id: string; readonly title: string },
): EditResult {
  return together(initiative, `“${title}” removed`, () => {
    for (const table of ['staffing', 'roleSkills'] as const) {
      for (const row of readRows(initiative, table).keys())
        if (row.startsWith(`${id}/`)) removeRow(initiative, table, row);
    }
    for (const table of ['cover', 'skills'] as const) {
      for (const row of readRows(initiative, table).keys())
        if (row.split('/')[1] === id) removeRow(initiative, table, row);
    }
    removeRow(initiative, 'roles', id);
  });
}
