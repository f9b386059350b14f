import type { Initiative } from '../../workbook/initiative.ts';
import { setRow } from '../../workbook/initiative-store.ts';
import type { Person } from '../../workbook/model.ts';
import type { Named } from '../../workbook/people.ts';
import { Field } from '../initiatives/field.tsx';
import { Area } from '../workbook/area.tsx';
import { Select } from './select.tsx';

/** A stakeholder group: a value pair of the playbook. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

interface Props {
  readonly initiative: Initiative;
  readonly person: Named;
  readonly groups: readonly Group[];
}

/** What is known of a person or organization: the same entry in all tools. Fields have ids `<person>-<cell>`. */
export function PersonFields({ initiative, person, groups }: Props) {
  const set = (patch: Partial<Person>) => setRow(initiative, 'people', person.id, patch);
  const text = (cell: 'name' | 'organization' | 'useCase' | 'leaves' | 'note') => ({
    id: `${person.id}-${cell}`,
    value: person[cell],
    onValue: (value: string) => set({ [cell]: value }),
  });
  return (
    <div class="fields">
      <Field {...text('name')} label="Name" type="text" maxLength={200} />
      <Select
        id={`${person.id}-kind`}
        label="Kind"
        value={person.kind}
        options={[
          ['person', 'Person'],
          ['organization', 'Organization'],
        ]}
        onValue={(kind) => set({ kind })}
      />
      {(person.kind === 'person' || person.organization !== '') && (
        <Field {...text('organization')} label="Works at" type="text" maxLength={200} />
      )}
      <Select
        id={`${person.id}-group`}
        label="Stakeholder group"
        value={person.group}
        options={[['', 'Not said'], ...groups.map(({ id, title }) => [id, title] as const)]}
        onValue={(group) => set({ group })}
      />
      <Field
        {...text('useCase')}
        label="Use case"
        type="text"
        maxLength={400}
        hint="Empty for the whole initiative. Put a semicolon between several."
      />
      <Select
        id={`${person.id}-commitment`}
        label="Commitment"
        value={person.commitment}
        options={[
          ['none', 'None yet'],
          ['spoken', 'Spoken'],
          ['written', 'In writing'],
        ]}
        onValue={(commitment) => set({ commitment })}
      />
      <Field
        {...text('leaves')}
        label="Last day"
        type="date"
        hint="Until when you can count on them: the commitment ends, or they move on."
      />
      <Area {...text('note')} label="Note" rows={2} maxLength={20_000} />
    </div>
  );
}
