import { type Details, readDetails, setDetails } from '../../workbook/engine/index.ts';
import type { OpenInitiative } from '../../workbook/storage/index.ts';
import { detailOf } from '../ui/cell.ts';
import { Field } from '../ui/field.tsx';

/** The choices for the host, as shown. */
export const HOSTS: readonly { readonly value: Details['host']; readonly words: string }[] = [
  { value: 'undecided', words: 'Undecided' },
  { value: 'join', words: 'Join an accelerator' },
  { value: 'own', words: 'Run our own scheme' },
];

/** Specialty, host and start date of an initiative; every change is saved at once. */
export function DetailsForm({ open: { initiative } }: { readonly open: OpenInitiative }) {
  const details = readDetails(initiative);
  return (
    <fieldset class="details" disabled={initiative.readOnly}>
      <legend class="sr-only">Details of the initiative</legend>
      <Field
        id="wb-field-specialty"
        label="Specialty"
        type="text"
        cell={detailOf(initiative, 'specialty')}
        hint="For example radiation oncology."
      />
      <fieldset class="choice">
        <legend>Host</legend>
        {HOSTS.map(({ value, words }) => (
          <label key={value}>
            <input
              type="radio"
              name="wb-host"
              value={value}
              checked={details.host === value}
              autocomplete="off"
              onChange={() => setDetails(initiative, { host: value })}
            />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      <Field id="wb-field-start" label="Start date" type="date" cell={detailOf(initiative, 'startDate')} />
    </fieldset>
  );
}
