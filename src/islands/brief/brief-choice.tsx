import { useState } from 'preact/hooks';
import { type Brief, briefName } from '../../workbook/tools/briefs/index.ts';
import type { Stakeholder } from '../../workbook/tools/people/index.ts';
import { Select } from '../ui/select.tsx';

interface Props {
  readonly briefs: readonly Brief[];
  readonly stakeholders: readonly Stakeholder[];
  /** The stakeholder for which a link requests a brief; `''` for none. */
  readonly asked: string;
  /** Id of the brief that is shown; `''` when there is none. */
  readonly chosen: string;
  readonly choose: (id: string) => void;
  readonly begin: (stakeholder: string) => void;
  /** Whether briefs are read-only. */
  readonly locked: boolean;
}

/** Chooses the brief to work on, or begins a new one. */
export function BriefChoice({ briefs, stakeholders, asked, chosen, choose, begin, locked }: Props) {
  const [picked, setStakeholder] = useState('');
  const stakeholder = picked || asked || (stakeholders[0]?.id ?? '');
  return (
    <section class="no-print" aria-labelledby="brief-choice">
      <h2 id="brief-choice" tabIndex={-1}>
        {briefs.length === 0 ? 'Whom do you want to win?' : 'Your briefs'}
      </h2>
      {briefs.length > 1 && (
        <Select
          id="brief-which"
          label="Brief to work on"
          value={chosen}
          typed
          options={briefs.map((brief) => [brief.id, briefName(brief, briefs, stakeholders)] as const)}
          onValue={choose}
        />
      )}
      <details open={briefs.length === 0 || asked !== ''}>
        <summary>{briefs.length === 0 ? 'Begin a brief' : 'Begin another brief'}</summary>
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
      </details>
    </section>
  );
}
