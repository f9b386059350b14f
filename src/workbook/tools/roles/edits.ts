import { type EditResult, type Initiative, removeEntry, setRow } from '../../engine/index.ts';
import { ROLES } from './tables.ts';

/** Adds an own role under an id made by the environment. */
export function addRole(initiative: Initiative, id: string): EditResult {
  return setRow(initiative, ROLES, id, { wanted: 'two', addedAt: initiative.now() });
}

/**
 * Removes an own role from all tools, with who fills it and what is planned for it, as one
 * undoable step.
 */
export function removeRole(
  initiative: Initiative,
  { id, title }: { readonly id: string; readonly title: string },
): EditResult {
  return removeEntry(initiative, ROLES, id, `“${title}” removed`);
}
