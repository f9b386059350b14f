import type { Initiative } from '../initiative.ts';
import { readRows } from '../initiative-store.ts';
import type { RowOf } from '../model.ts';
import type { Role } from './cover.ts';

const WANTED: Readonly<Record<RowOf<'roles'>['wanted'], number>> = { two: 2, one: 1, none: 0 };

/** A role with what the reader entered on it. */
export interface RoleEntry extends Role {
  readonly kind: 'playbook' | 'own' | 'retired';
  readonly entry: RowOf<'roles'>;
}

const EMPTY: RowOf<'roles'> = { name: '', wanted: 'two', note: '', text: '', addedAt: 0 };

/**
 * All roles: those of the playbook in its order, then the reader's own in the order in which they were
 * entered, then roles that the playbook no longer has but that somebody fills or has a note.
 * @param cover who fills which role
 */
export function readRoles(
  initiative: Initiative,
  playbook: readonly { readonly id: string; readonly title: string }[],
  cover: ReadonlyMap<string, readonly string[]>,
): RoleEntry[] {
  const rows = readRows(initiative, 'roles');
  const known = new Set(playbook.map(({ id }) => id));
  const titles = new Map(
    [...readRows(initiative, 'cover')].map(([row, { text }]) => [row.slice(row.indexOf('/') + 1), text]),
  );
  const make = (id: string, title: string, kind: RoleEntry['kind']): RoleEntry => {
    const entry = rows.get(id) ?? EMPTY;
    return { id, title, kind, entry, wanted: kind === 'retired' ? 0 : WANTED[entry.wanted] };
  };
  const own = [...rows]
    .filter(([id, { addedAt }]) => !known.has(id) && addedAt > 0)
    .sort(([a, one], [b, other]) => one.addedAt - other.addedAt || (a < b ? -1 : 1))
    .map(([id, { name }]) => make(id, name.trim() === '' ? 'role without a name' : name.trim(), 'own'));
  const listed = new Set([...known, ...own.map(({ id }) => id)]);
  const retired = [
    ...new Set([...cover.keys(), ...[...rows].filter(([, { note }]) => note !== '').map(([id]) => id)]),
  ]
    .filter((id) => !listed.has(id))
    .map((id) =>
      make(
        id,
        [rows.get(id)?.text, titles.get(id)].find((title) => title !== undefined && title !== '') ?? id,
        'retired',
      ),
    );
  return [...playbook.map(({ id, title }) => make(id, title, 'playbook')), ...own, ...retired];
}

/** Part of a row id for a skill, which has no id of its own. */
export function skillKey(skill: string): string {
  return skill
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}

/** Whether someone brings a skill to a role; by `<person>/<role>/<skill>`. */
export function readSkills(initiative: Initiative): Set<string> {
  return new Set([...readRows(initiative, 'skills')].flatMap(([row, { has }]) => (has ? [row] : [])));
}
