import { useEffect } from 'preact/hooks';
import { spokenDate } from '../../shared/dates.ts';
import { href } from '../../shared/href.ts';
import { edit, type Initiative } from '../../workbook/engine/index.ts';
import { isHere, type Named, nameOf, worksOn } from '../../workbook/tools/people/index.ts';
import {
  lackingSkills,
  removeRole,
  ROLE_WORDS,
  type RoleCover,
  type RoleEntry,
  ROLES,
  setCover,
} from '../../workbook/tools/roles/index.ts';
import { Area } from '../ui/area.tsx';
import { cellOf } from '../ui/cell.ts';
import { Field } from '../ui/field.tsx';
import { Says } from '../ui/says.tsx';
import { SelectField } from '../ui/select.tsx';
import { joined } from '../ui/sentence.ts';
import { skillIn } from './names.ts';
import type { RoleText } from './props.ts';
import { Skills } from './skills.tsx';

interface Props {
  readonly initiative: Initiative;
  readonly entry: RoleEntry;
  readonly cover: RoleCover;
  /** The playbook's description; undefined for an own role. */
  readonly text: RoleText | undefined;
  readonly people: readonly Named[];
  readonly skills: ReadonlySet<string>;
  readonly useCase: string;
  readonly today: string;
  /** Whether it was just added: then it is open, with the focus in its name. */
  readonly fresh: boolean;
  /** Is called when it changed who fills the role, or how many should. */
  readonly onCover: () => void;
}

/** One role: who fills it, which skills they bring, how many people are wanted. */
export function RoleCard(props: Props) {
  const { initiative, entry, cover, text, people, skills, useCase, today, fresh, onCover } = props;
  const { id, title, kind } = entry;
  useEffect(() => {
    if (fresh) document.getElementById(`${id}-name`)?.focus();
  }, [fresh, id]);
  const { state, holders } = cover;
  const named = people.filter((person) => holders.includes(person.id));
  const offered = people.filter(
    (person) => holders.includes(person.id) || (isHere(person, today) && worksOn(person, useCase)),
  );
  const lacking = lackingSkills(entry, holders, skills).map(skillIn);
  const set = (patch: object) =>
    edit(initiative, 'roles', id, { ...patch, ...(kind !== 'own' && { text: title }) });
  return (
    <li data-role={id} data-state={state}>
      <div>
        <h3 id={`role-${id}`} tabIndex={-1}>
          {text === undefined ? (
            <bdi translate={kind !== 'own'}>{title}</bdi>
          ) : (
            <a href={href(text.url)}>{title}</a>
          )}
        </h3>
        <span class="state">
          <span class="heads" aria-hidden="true">
            {'●'.repeat(Math.min(holders.length, 9))}
            {'○'.repeat(Math.max(0, entry.wanted - holders.length))}
          </span>{' '}
          {kind === 'retired' ? 'no longer in the playbook' : ROLE_WORDS[state]}
        </span>
      </div>
      {named.length === 0 ? (
        <p class="muted">
          <Says
            sentence={
              state === 'not-wanted' || lacking[0] === undefined
                ? 'Nobody is named.'
                : ['Nobody is named. Look for: ', lacking[0], '.']
            }
          />
        </p>
      ) : (
        <p>
          {named.map((person, index) => (
            <span key={person.id}>
              {index > 0 && '; '}
              <bdi translate={false}>{nameOf(person)}</bdi>
              {person.kind === 'organization' && ' (organization)'}
              {person.leaves !== '' && `, until ${spokenDate(person.leaves)}`}
            </span>
          ))}
        </p>
      )}
      {named.length > 0 && lacking.length > 0 && lacking.length < entry.skills.length && (
        <p class="muted">
          Skills that nobody brings yet: <Says sentence={joined(lacking, '; ')} />.
        </p>
      )}
      <details class="no-print" open={fresh}>
        <summary>
          Name people
          <span class="sr-only" translate={kind !== 'own'}>
            : {title}
          </span>
        </summary>
        <fieldset class="gw-tool" disabled={initiative.readOnly}>
          <legend class="sr-only" translate={kind !== 'own'}>
            {title}
          </legend>
          {text !== undefined && <p>{text.does}</p>}
          {kind === 'own' && (
            <Field
              id={`${id}-name`}
              label="Name of the role"
              type="text"
              cell={cellOf(initiative, ROLES, id, 'name')}
            />
          )}
          <fieldset class="choice">
            <legend>Who fills it</legend>
            {offered.length === 0 && <p>Nobody is entered who could. Add people below.</p>}
            {offered.map((person) => (
              <label key={person.id}>
                <input
                  type="checkbox"
                  checked={holders.includes(person.id)}
                  onChange={({ currentTarget }) => {
                    setCover(initiative, person.id, id, currentTarget.checked, title);
                    onCover();
                  }}
                />
                <span>
                  <bdi translate={false}>{nameOf(person)}</bdi>
                </span>
              </label>
            ))}
          </fieldset>
          <Skills {...{ initiative, entry, named, skills }} />
          <SelectField
            id={`${id}-wanted`}
            label="People wanted"
            cell={cellOf(initiative, ROLES, id, 'wanted')}
            options={[
              ['two', 'Two, so that work goes on when one leaves'],
              ['one', 'One'],
              ['none', 'Nobody for now'],
            ]}
            onValue={(wanted) => {
              const done = set({ wanted });
              onCover();
              return done;
            }}
          />
          <Area
            id={`${id}-note`}
            label="Note"
            rows={2}
            cell={cellOf(initiative, ROLES, id, 'note')}
            onValue={(note) => set({ note })}
          />
          {kind === 'own' && (
            <p class="buttons">
              <button
                type="button"
                class="danger"
                onClick={() => {
                  document.getElementById('roles-list')?.focus();
                  removeRole(initiative, entry);
                }}
              >
                Remove this role
              </button>
            </p>
          )}
        </fieldset>
      </details>
    </li>
  );
}
