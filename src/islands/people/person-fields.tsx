import type { Initiative } from '../../workbook/engine/index.ts';
import { type Named, PEOPLE, type Person, type Stakeholder } from '../../workbook/tools/people/index.ts';
import { Area } from '../ui/area.tsx';
import { cellOf } from '../ui/cell.ts';
import { Field } from '../ui/field.tsx';
import { SelectField } from '../ui/select.tsx';

interface Props {
  readonly initiative: Initiative;
  readonly person: Named;
  readonly stakeholders: readonly Stakeholder[];
  /** Whether the name has a field elsewhere. */
  readonly named?: boolean;
}

/** The name of a person or organization. */
export function NameField({ initiative, person: { id } }: Pick<Props, 'initiative' | 'person'>) {
  return <Field id={`${id}-name`} cell={cellOf(initiative, PEOPLE, id, 'name')} label="Name" type="text" />;
}

/** The fields of a person or organization, shared by all tools. Their ids are `<person>-<cell>`. */
export function PersonFields({ initiative, person, stakeholders, named = false }: Props) {
  const field = (cell: keyof Person) => ({
    id: `${person.id}-${cell}`,
    cell: cellOf(initiative, PEOPLE, person.id, cell),
  });
  return (
    <div class="fields">
      {!named && <NameField initiative={initiative} person={person} />}
      <SelectField
        {...field('kind')}
        label="Kind"
        options={[
          ['person', 'Person'],
          ['organization', 'Organization'],
        ]}
      />
      {(person.kind === 'person' || person.organization !== '') && (
        <Field {...field('organization')} label="Works at" type="text" />
      )}
      <SelectField
        {...field('group')}
        label="Stakeholder group"
        options={[['', 'Not said'], ...stakeholders.map(({ id, title }) => [id, title] as const)]}
      />
      <Field
        {...field('useCase')}
        label="Use case"
        type="text"
        hint="Empty for the whole initiative. Put a semicolon between several."
      />
      <SelectField
        {...field('commitment')}
        label="Commitment"
        hint="Whether they have said, or signed, that they will take part."
        options={[
          ['none', 'None yet'],
          ['spoken', 'Spoken'],
          ['written', 'In writing'],
        ]}
      />
      <Field
        {...field('leaves')}
        label="Last day"
        type="date"
        hint="Until when you can count on them: the commitment ends, or they move on."
      />
      <Area {...field('note')} label="Note" rows={2} />
    </div>
  );
}
