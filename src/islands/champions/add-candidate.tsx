import { useState } from 'preact/hooks';
import { type Initiative, readRows, rowParts, setRow } from '../../workbook/engine/index.ts';
import { RATINGS } from '../../workbook/tools/champions/index.ts';
import { addPerson, nameOf, PEOPLE, readPeople } from '../../workbook/tools/people/index.ts';
import { library } from '../page/page-library.ts';
import type { AddFresh } from '../people/use-fresh-entry.ts';
import { Says } from '../ui/says.tsx';
import { Select } from '../ui/select.tsx';
import { joined } from '../ui/sentence.ts';

interface Props {
  readonly initiative: Initiative;
  readonly addFresh: AddFresh;
  readonly added: (id: string, focus: 'heading' | 'name') => void;
}

/** Adds a candidate: a new person, or one entered before. */
export function AddCandidate({ initiative, addFresh, added }: Props) {
  const others = readPeople(initiative).filter(({ champion }) => champion === 'no');
  const rated = new Set(
    [...readRows(initiative, RATINGS)]
      .filter(([, { rating, basis }]) => rating !== 'unrated' || basis.trim() !== '')
      .map(([row]) => rowParts(RATINGS, row)[0]),
  );
  const setAside = others.filter(({ id }) => rated.has(id));
  const [picked, setPicked] = useState('');
  const chosen = others.find(({ id }) => id === picked) ?? others[0];
  const addNew = (kind: 'person' | 'organization'): void => {
    const id = library.environment.newId();
    addFresh(() => addPerson(initiative, id, { kind, champion: 'considered' }), `[data-rate="${id}"]`);
    added(id, 'name');
  };
  return (
    <fieldset class="add no-print" disabled={initiative.readOnly}>
      <legend class="sr-only">Add a candidate</legend>
      <p class="buttons">
        <button type="button" class="primary" onClick={() => addNew('person')}>
          Add a person
        </button>
        <button type="button" onClick={() => addNew('organization')}>
          Add an organization
        </button>
      </p>
      {setAside.length > 0 && (
        <p class="muted" data-set-aside>
          Out of the matrix, with their ratings and evidence kept:{' '}
          <Says
            sentence={joined(
              setAside.map((person) => ({ name: nameOf(person) })),
              '; ',
            )}
          />
          . Consider one as a champion to see them.
        </p>
      )}
      {chosen !== undefined && (
        <div class="take-over">
          <Select
            id="take-over"
            label="Or someone who is in your workbook already"
            value={chosen.id}
            typed
            options={others.map((person) => [person.id, nameOf(person)] as const)}
            onValue={setPicked}
          />
          <button
            type="button"
            onClick={() => {
              setRow(initiative, PEOPLE, chosen.id, { champion: 'considered' });
              added(chosen.id, 'heading');
            }}
          >
            Consider as a champion
          </button>
        </div>
      )}
    </fieldset>
  );
}
