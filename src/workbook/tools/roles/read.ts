import { type Initiative, readRows, type RowOf, rowParts } from '../../engine/index.ts';
import type { Role } from './cover.ts';
import { formerSkills, type ListedSkill, type Skill, skillReader } from './skills.ts';
import { COVER, ROLES } from './tables.ts';

const WANTED: Readonly<Record<RowOf<typeof ROLES>['wanted'], number>> = { two: 2, one: 1, none: 0 };

/** A role with the reader's entries for it. */
export interface RoleEntry extends Role {
  readonly kind: 'playbook' | 'own' | 'retired';
  /** Those of the playbook first, then the reader's own in the order in which they were entered. */
  readonly skills: readonly Skill[];
  readonly entry: RowOf<typeof ROLES>;
}

const EMPTY: RowOf<typeof ROLES> = { name: '', wanted: 'two', note: '', text: '', addedAt: 0 };

/**
 * All roles: those of the playbook in its order, then the reader's own in the order in which they were
 * entered, then roles that the playbook no longer has but that somebody fills or that have a note.
 * @param cover who fills which role
 */
export function readRoles(
  initiative: Initiative,
  playbook: readonly {
    readonly id: string;
    readonly title: string;
    readonly skills: readonly ListedSkill[];
  }[],
  cover: ReadonlyMap<string, readonly string[]>,
): RoleEntry[] {
  const rows = readRows(initiative, ROLES);
  const known = new Set(playbook.map(({ id }) => id));
  const titles = new Map(
    [...readRows(initiative, COVER)].map(([row, { text }]) => [rowParts(COVER, row)[1], text]),
  );
  const skillsOf = skillReader(initiative, formerSkills(playbook));
  const make = (
    id: string,
    title: string,
    kind: RoleEntry['kind'],
    skills: readonly ListedSkill[] = [],
  ): RoleEntry => {
    const entry = rows.get(id) ?? EMPTY;
    const wanted = kind === 'retired' ? 0 : WANTED[entry.wanted];
    return { id, title, kind, entry, wanted, skills: skillsOf(id, skills) };
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
  return [
    ...playbook.map(({ id, title, skills }) => make(id, title, 'playbook', skills)),
    ...own,
    ...retired,
  ];
}
