import { type Initiative, own, readRows, rowKey, rowParts } from '../../engine/index.ts';
import { ROLE_SKILLS, SKILLS } from './tables.ts';

/** A skill as the playbook lists it. */
export interface ListedSkill {
  /** Public and for ever, unique in its role: `new-codes`. */
  readonly id: string;
  readonly text: string;
  /** Ids the skill had before. */
  readonly formerly?: readonly string[] | undefined;
}

/** A skill that a role takes. Its id is the last part of the row that says who brings it. */
export interface Skill extends ListedSkill {
  /** `former`: it is listed no longer, but somebody was said to bring it. */
  readonly kind: 'playbook' | 'own' | 'former';
}

/** Present ids by former ones, both as `<role>/<skill>`. */
export type FormerSkills = Readonly<Record<string, string>>;

/** What became of the former ids of skills. */
export function formerSkills(
  roles: readonly {
    readonly id: string;
    readonly skills: readonly Pick<ListedSkill, 'id' | 'formerly'>[];
  }[],
): FormerSkills {
  return Object.fromEntries(
    roles.flatMap(({ id: role, skills }) =>
      skills.flatMap(({ id, formerly = [] }) => formerly.map((old) => [rowKey(role, old), rowKey(role, id)])),
    ),
  );
}

/** Makes what returns the skills of a role; `listed` are those that the playbook names for it. */
export function skillReader(
  initiative: Initiative,
  former: FormerSkills,
): (role: string, listed: readonly ListedSkill[]) => Skill[] {
  const added = [...readRows(initiative, ROLE_SKILLS)].sort(
    ([a, one], [b, other]) => one.addedAt - other.addedAt || (a < b ? -1 : 1),
  );
  const brought = broughtSkills(initiative, former);
  return (role, listed) => {
    const skills = new Map<string, Skill>();
    for (const skill of listed) skills.set(skill.id, { ...skill, kind: 'playbook' });
    for (const [row, { name }] of added) {
      const [of, id = ''] = rowParts(ROLE_SKILLS, row);
      if (of === role) skills.set(id, { id, text: name.trim(), kind: 'own' });
    }
    for (const { row, text } of brought) {
      const [, of, id = ''] = rowParts(SKILLS, row);
      if (of === role && !skills.has(id)) skills.set(id, { id, text: text || id, kind: 'former' });
    }
    return [...skills.values()];
  };
}

/** What people bring, as `<person>/<role>/<skill>`, with the skill as it read when last changed. */
function broughtSkills(
  initiative: Initiative,
  former: FormerSkills,
): { readonly row: string; readonly text: string }[] {
  return [...readRows(initiative, SKILLS)].flatMap(([row, { has, text }]) => {
    const [person = '', role = '', id = ''] = rowParts(SKILLS, row);
    const skill = rowKey(role, id);
    return has ? [{ row: rowKey(person, own(former, skill) ?? skill), text }] : [];
  });
}

/**
 * Whether someone brings a skill to a role; by `<person>/<role>/<skill>`.
 * @param former so that what was noted under a former id of a skill counts for it
 */
export function readSkills(initiative: Initiative, former: FormerSkills): Set<string> {
  return new Set(broughtSkills(initiative, former).map(({ row }) => row));
}

/** Whether someone brings a skill to a role. @param skills what `readSkills` returned */
export function brings(
  skills: ReadonlySet<string>,
  person: string,
  role: string,
  { id }: Pick<Skill, 'id'>,
): boolean {
  return skills.has(rowKey(person, role, id));
}

/** What to call a skill whose name is not typed yet. */
export function skillName({ text, kind }: Skill): string {
  return text === '' ? 'skill without a name' : kind === 'former' ? `${text} (listed no longer)` : text;
}

/** Listed skills of a role that none of these people brings. */
export function lackingSkills(
  { id, skills: listed }: { readonly id: string; readonly skills: readonly Skill[] },
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
