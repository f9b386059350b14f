import { useState } from 'preact/hooks';
import type { Stakeholder } from '../../workbook/tools/people/index.ts';
import { Select } from '../ui/select.tsx';

export interface BeginProps {
  readonly stakeholders: readonly Stakeholder[];
  /** The stakeholder for which a link requests a brief; `''` for none. */
  readonly asked: string;
  readonly begin: (stakeholder: string) => void;
  /** Whether briefs are read-only. */
  readonly locked: boolean;
}

/** Begins a brief for a stakeholder. */
export function BeginBrief({ stakeholders, asked, begin, locked }: BeginProps) {
  const [picked, setStakeholder] = useState('');
  const stakeholder = picked || asked || (stakeholders[0]?.id ?? '');
  return (
    <fieldset class="begin" disabled={locked}>
      <legend class="sr-only">Begin a brief</legend>
      <Select
        id="brief-new-group"
        label="Stakeholder group"
        value={stakeholder}
        options={stakeholders.map(({ id, title }) => [id, title] as const)}
        hint="You can add further groups afterwards."
        onValue={setStakeholder}
      />
      <button
        type="button"
        class="primary"
        onClick={() => {
          begin(stakeholder);
          requestAnimationFrame(() => document.getElementById('brief-title')?.focus());
        }}
      >
        Begin the brief
      </button>
    </fieldset>
  );
}
