import { type EditResult, type Initiative, removeEntry, setRow } from '../../engine/index.ts';
import { ROLES } from './tables.ts';

/** Enters an own role under an id that the environment made. */
export function addRole(initiative: Initiative, id: string): EditResult {
  return setRow(initiative, ROLES, id, { wanted: 'two', addedAt: initiative.now() });
}

/**
 * Removes a role that the reader added from all tools, with who fills it and what is planned for it, as one
 * step that undo brings back.
 */
export function removeRole(
  initiative: Initiative,
  { id, title }: { readonly id: string; readonly title: string },
): EditResult {
  return removeEntry(initiative, ROLES, id, `“${title}” removed`);
}
