import { type EditResult, type Initiative, readRows, rowKey, rowParts, setRow } from '../../engine/index.ts';
import { cut } from '../../text/index.ts';
import type { Named } from '../people/index.ts';
import { COVER } from './tables.ts';

/**
 * Who fills which role: the ids of people by role id, in the order of `people`. Unfilled roles
 * are missing; removed people are left out.
 */
export function readCover(initiative: Initiative, people: readonly Named[]): Map<string, string[]> {
  const rows = readRows(initiative, COVER);
  const cover = new Map<string, string[]>();
  for (const { id } of people) {
    for (const [row, { holds }] of rows) {
      const [person, role = ''] = rowParts(COVER, row);
      if (!holds || person !== id) continue;
      cover.set(role, [...(cover.get(role) ?? []), id]);
    }
  }
  return cover;
}

/** Assigns someone to a role, or removes them from it. `title` is the role's present title. */
export function setCover(
  initiative: Initiative,
  person: string,
  role: string,
  holds: boolean,
  title: string,
): EditResult {
  return setRow(initiative, COVER, rowKey(person, role), { holds, text: cut(title, 400) });
}
