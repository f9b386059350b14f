import { useState } from 'preact/hooks';
import { type Brief, type BriefGroup, briefName } from '../../workbook/tools/briefs/index.ts';
import { Select } from '../ui/select.tsx';

interface Props {
  readonly briefs: readonly Brief[];
  readonly groups: readonly BriefGroup[];
  /** The group that a link asked a brief for; `''` when none did. */
  readonly asked: string;
  /** Id of the brief that is shown; `''` when there is none. */
  readonly chosen: string;
  readonly choose: (id: string) => void;
  readonly begin: (group: string) => void;
  /** Nothing can be changed: briefs can be looked at, not begun. */
  readonly locked: boolean;
}

/** Which brief is worked on, and a new one for another talk. */
export function BriefChoice({ briefs, groups, asked, chosen, choose, begin, locked }: Props) {
  const [picked, setGroup] = useState('');
  const group = picked || asked || (groups[0]?.id ?? '');
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
          options={briefs.map((brief) => [brief.id, briefName(brief, briefs, groups)] as const)}
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
            value={group}
            options={groups.map(({ id, title }) => [id, title] as const)}
            hint="You can add further groups afterwards."
            onValue={setGroup}
          />
          <button
            type="button"
            class="primary"
            onClick={() => {
              begin(group);
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
