import { useState } from 'preact/hooks';
import type { Initiative } from '../../workbook/engine/index.ts';
import { type Named, nameOf, PEOPLE } from '../../workbook/tools/people/index.ts';
import { gapText, nameForRole, type RoleNeed } from '../../workbook/tools/staffing/index.ts';
import { library } from '../page/page-library.ts';
import { NewName } from './new-name.tsx';

interface Props {
  readonly needs: readonly RoleNeed[];
  readonly people: readonly Named[];
  readonly initiative: Initiative;
}

/** Names somebody for a role from the plan: one of those entered before, or somebody new. */
export function NamePeople({ needs, people, initiative }: Props) {
  const [chosen, setChosen] = useState('');
  const need =
    needs.find(({ role }) => role.id === chosen) ?? needs.find((one) => gapText(one) !== '') ?? needs[0];
  if (need === undefined) return null;
  const { role } = need;
  return (
    <NewName
      key={initiative.newId}
      id="staffing-person"
      label="Person or organization"
      button="Name for this role"
      cell={PEOPLE.cells.name}
      initiative={initiative}
      offered={people.map(nameOf)}
      onName={(name) => {
        const named = nameForRole(initiative, people, library.environment.newId(), name, role);
        return named.ok ? `“${name.trim()}” is named for ${role.title}.` : undefined;
      }}
    >
      <div class="control">
        <label for="staffing-person-role">Role</label>
        <select
          id="staffing-person-role"
          autocomplete="off"
          value={role.id}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          {needs.map(({ role: { id, title, origin } }) => (
            <option key={id} value={id} translate={origin === 'playbook'}>
              {title}
            </option>
          ))}
        </select>
      </div>
    </NewName>
  );
}
