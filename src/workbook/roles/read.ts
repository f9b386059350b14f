import type { Initiative } from '../initiative.ts';
import { readRows } from '../initiative-store.ts';
import type { RowOf } from '../model.ts';
import type { Role } from './cover.ts';

const WANTED: Readonly<Record<RowOf<'roles'>['wanted'], number>> = { two: 2, one: 1, none: 0 };

/** A skill that a role takes. */
export interface Skill {
  /** Last part of the row that says who brings it. */
  readonly key: string;
  readonly text: string;
  /** `former`: it is listed no longer, but somebody was said to bring it. */
  readonly kind: 'playbook' | 'own' | 'former';
}

/** A role with what the reader entered on it. */
export interface RoleEntry extends Role {
  readonly kind: 'playbook' | 'own' | 'retired';
  /** Those of the playbook first, then the reader's own in the order in which they were entered. */
  readonly skills: readonly Skill[];
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
  playbook: readonly { readonly id: string; readonly title: string; readonly skills: readonly string[] }[],
  cover: ReadonlyMap<string, readonly string[]>,
): RoleEntry[] {
  const rows = readRows(initiative, 'roles');
  const known = new Set(playbook.map(({ id }) => id));
  const titles = new Map(
    [...readRows(initiative, 'cover')].map(([row, { text }]) => [row.slice(row.indexOf('/') + 1), text]),
  );
  const skillsOf = skillReader(initiative);
  const make = (
    id: string,
    title: string,
    kind: RoleEntry['kind'],
    skills: readonly string[] = [],
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

/** Gives the skills of a role; `listed` are those that the playbook names for it. */
function skillReader(initiative: Initiative): (role: string, listed: readonly string[]) => Skill[] {
  const added = [...readRows(initiative, 'roleSkills')].sort(
    ([a, one], [b, other]) => one.addedAt - other.addedAt || (a < b ? -1 : 1),
  );
  const brought = [...readRows(initiative, 'skills')].filter(([, { has }]) => has);
  return (role, listed) => {
    const skills = new Map<string, Skill>();
    for (const text of listed) skills.set(skillKey(text), { key: skillKey(text), text, kind: 'playbook' });
    for (const [row, { name }] of added) {
      const key = row.slice(role.length + 1);
      if (row.startsWith(`${role}/`)) skills.set(key, { key, text: name.trim(), kind: 'own' });
    }
    for (const [row, { text }] of brought) {
      const [, of, key = ''] = row.split('/');
      if (of === role && !skills.has(key)) skills.set(key, { key, text: text || key, kind: 'former' });
    }
    return [...skills.values()];
  };
}

/** Part of a row id for a skill of the playbook, which has no id of its own. */
function skillKey(skill: string): string {
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

/** Whether someone brings a skill to a role. @param skills what `readSkills` gave */
export function brings(skills: ReadonlySet<string>, person: string, role: string, { key }: Skill): boolean {
  return skills.has(`${person}/${role}/${key}`);
}

/** What to call a skill whose name is not typed yet. */
export function skillName({ text, kind }: Skill): string {
  return text === '' ? 'skill without a name' : kind === 'former' ? `${text} (listed no longer)` : text;
}

/** Listed skills of a role that none of these people brings. */
export function lackingSkills(
  { id, skills: listed }: Pick<RoleEntry, 'id' | 'skills'>,
  holders: readonly string[],
  skills: ReadonlySet<string>,
): Skill[] {
  return listed.filter(
    (skill) =>
      skill.kind !== 'former' &&
      skill.text !== '' &&
      !holders.some((person) => brings(skills, person, id, skill)),
  );
}
