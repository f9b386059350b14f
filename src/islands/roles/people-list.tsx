import { useEffect, useState } from 'preact/hooks';
import { spokenDate } from '../../shared/dates.ts';
import type { Initiative } from '../../workbook/engine/index.ts';
import type { Sentence } from '../../workbook/text/index.ts';
import { PLACE_WORDS } from '../../workbook/tools/champions/index.ts';
import {
  addPerson,
  type Named,
  nameOf,
  removePerson,
  type Stakeholder,
} from '../../workbook/tools/people/index.ts';
import { library } from '../page/page-library.ts';
import { PersonFields } from '../people/person-fields.tsx';
import type { AddFresh } from '../people/use-fresh-entry.ts';
import { announce } from '../ui/announce.ts';
import { Says } from '../ui/says.tsx';
import { joined } from '../ui/sentence.ts';

interface Props {
  readonly initiative: Initiative;
  readonly people: readonly Named[];
  readonly stakeholders: readonly Stakeholder[];
  /** Titles of the roles that each person fills, by the person's id. */
  readonly held: ReadonlyMap<string, Sentence>;
  readonly addFresh: AddFresh;
}

/** Everyone entered, including candidates for champion; each can be opened and changed. */
export function PeopleList({ initiative, people, stakeholders, held, addFresh }: Props) {
  const [added, setAdded] = useState('');
  useEffect(() => {
    if (added !== '') document.getElementById(`${added}-name`)?.focus();
  }, [added]);
  const add = (kind: Named['kind']): void => {
    const id = library.environment.newId();
    addFresh(() => addPerson(initiative, id, { kind }), `[data-person="${id}"]`);
    setAdded(id);
  };
  return (
    <section class="no-print" aria-labelledby="roles-people">
      <h2 id="roles-people" tabIndex={-1}>
        People and organizations
      </h2>
      {people.length === 0 && (
        <p>
          Nobody is entered yet. Add those you know; candidates of the champion matrix come here by
          themselves.
        </p>
      )}
      <ul class="lines">
        {people.map((person) => (
          <li key={person.id} data-person={person.id}>
            <details open={person.id === added}>
              <summary>
                <strong>
                  <bdi translate={false}>{nameOf(person)}</bdi>
                </strong>
                <span class="meta">
                  <Says
                    sentence={joined([
                      person.kind,
                      stakeholders.find(({ id }) => id === person.group)?.title ?? '',
                      person.champion === 'no' ? '' : `champion: ${PLACE_WORDS[person.champion]}`,
                      { name: person.useCase },
                      person.leaves === '' ? '' : `last day ${spokenDate(person.leaves)}`,
                    ])}
                  />
                </span>
                {(held.get(person.id) ?? []).length > 0 && (
                  <span class="meta">
                    Roles: <Says sentence={joined(held.get(person.id) ?? [], '; ')} />
                  </span>
                )}
              </summary>
              <fieldset class="gw-tool" disabled={initiative.readOnly}>
                <legend class="sr-only" translate={false}>
                  {nameOf(person)}
                </legend>
                <PersonFields initiative={initiative} person={person} stakeholders={stakeholders} />
                <p class="buttons">
                  <button
                    type="button"
                    class="danger"
                    onClick={() => {
                      document.getElementById('roles-people')?.focus();
                      removePerson(initiative, person.id, nameOf(person));
                      announce(`“${nameOf(person)}” was removed. Undo brings the entry back.`);
                    }}
                  >
                    Remove from all tools
                  </button>
                </p>
              </fieldset>
            </details>
          </li>
        ))}
      </ul>
      <fieldset disabled={initiative.readOnly}>
        <legend class="sr-only">Add people</legend>
        <p class="buttons">
          <button type="button" class="primary" onClick={() => add('person')}>
            Add a person
          </button>
          <button type="button" onClick={() => add('organization')}>
            Add an organization
          </button>
        </p>
      </fieldset>
    </section>
  );
}
