import { type Initiative, own, readRows, rowKey, rowParts } from '../../engine/index.ts';
import { ROLE_SKILLS, SKILLS } from './tables.ts';

/** A skill of the playbook. */
export interface ListedSkill {
  /** Public and permanent, unique in its role: `new-codes`. */
  readonly id: string;
  readonly text: string;
  /** Ids the skill had before. */
  readonly formerly?: readonly string[] | undefined;
}

/** A skill of a role. Its id is the last part of the row key that records who brings it. */
export interface Skill extends ListedSkill {
  /** `former`: no longer listed, but somebody was recorded to bring it. */
  readonly kind: 'playbook' | 'own' | 'former';
}

/** Present ids by former ones, both as `<role>/<skill>`. */
export type FormerSkills = Readonly<Record<string, string>>;

/** The present ids of skills, by their former ones. */
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

/** Returns a function from a role to its skills; `listed` are those of the playbook. */
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

/** The skills that people bring, as `<person>/<role>/<skill>`, each with its wording when last changed. */
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
 * The skills that people bring, as a set of `<person>/<role>/<skill>`.
 * @param former the present ids of former skills, so that rows under a former id count too
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

/** The display name of a skill whose name may still be empty. */
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
