import { useEffect, useState } from 'preact/hooks';
import { type Initiative, rowKey } from '../../workbook/engine/index.ts';
import { type Named, nameOf } from '../../workbook/tools/people/index.ts';
import {
  addSkill,
  brings,
  removeSkill,
  ROLE_SKILLS,
  type RoleEntry,
  setSkill,
  type Skill,
  skillName,
} from '../../workbook/tools/roles/index.ts';
import { library } from '../page/page-library.ts';
import { cellOf } from '../ui/cell.ts';
import { Field } from '../ui/field.tsx';

interface Props {
  readonly initiative: Initiative;
  readonly entry: RoleEntry;
  /** Who fills the role. */
  readonly named: readonly Named[];
  /** Rows of all skills that somebody brings. */
  readonly skills: ReadonlySet<string>;
}

/** The skills of a role, who brings each, and the reader's own skills. */
export function Skills({ initiative, entry, named, skills }: Props) {
  const [added, setAdded] = useState('');
  useEffect(() => {
    if (added !== '') document.getElementById(`${entry.id}-${added}-name`)?.focus();
  }, [added, entry.id]);
  const heading = `${entry.id}-skills`;
  const remove = (skill: Skill): void => {
    document.getElementById(heading)?.focus();
    removeSkill(initiative, entry.id, skill);
  };
  return (
    <section class="skills" aria-labelledby={heading}>
      <h4 id={heading} tabIndex={-1}>
        Skills
        <span class="sr-only" translate={entry.kind !== 'own'}>
          {' '}
          of the role {entry.title}
        </span>
      </h4>
      {named.length === 0 && <p class="muted">Name someone, then say which of these they bring.</p>}
      <ul>
        {entry.skills.map((skill) => (
          <li key={skill.id} data-skill={skill.id}>
            {skill.kind === 'own' && (
              <Field
                id={`${entry.id}-${skill.id}-name`}
                label="Skill of your own"
                type="text"
                cell={cellOf(initiative, ROLE_SKILLS, rowKey(entry.id, skill.id), 'name')}
              />
            )}
            {named.length === 0 ? (
              skill.kind !== 'own' && <p>{skillName(skill)}</p>
            ) : (
              <fieldset class="choice">
                <legend class={skill.kind === 'own' ? 'sr-only' : ''} translate={skill.kind !== 'own'}>
                  {skillName(skill)}
                </legend>
                {named.map((person) => (
                  <label key={person.id}>
                    <input
                      type="checkbox"
                      checked={brings(skills, person.id, entry.id, skill)}
                      onChange={({ currentTarget: { checked } }) => {
                        // Its row disappears with the last tick.
                        if (skill.kind === 'former') document.getElementById(heading)?.focus();
                        setSkill(initiative, person.id, entry.id, skill, checked);
                      }}
                    />
                    <span>
                      <bdi translate={false}>{nameOf(person)}</bdi>
                    </span>
                  </label>
                ))}
              </fieldset>
            )}
            {skill.kind === 'own' && (
              <button type="button" class="plain" onClick={() => remove(skill)}>
                Remove
                <span class="sr-only" translate={false}>
                  {' '}
                  the skill {skillName(skill)}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="buttons">
        <button
          type="button"
          onClick={() => {
            const id = library.environment.newId();
            addSkill(initiative, entry.id, id);
            setAdded(id);
          }}
        >
          Add a skill
        </button>
      </p>
    </section>
  );
}
