import { type Brief, briefName } from '../../workbook/tools/briefs/index.ts';
import { Select } from '../ui/select.tsx';
import { BeginBrief, type BeginProps } from './begin-brief.tsx';

interface Props extends BeginProps {
  readonly briefs: readonly Brief[];
  /** Id of the brief that is shown; `''` when there is none. */
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

/** Chooses which of several briefs to work on, or begins the first, or the one that a link asks for. */
export function BriefChoice({ briefs, chosen, choose, ...beginning }: Props) {
  const begins = briefs.length === 0 || beginning.asked !== '';
  if (!begins && briefs.length === 1) return null;
  return (
    <section class="no-print" aria-labelledby="brief-choice">
      <h2 id="brief-choice" tabIndex={-1}>
        {begins ? 'Whom do you want to win?' : 'Your briefs'}
      </h2>
      {briefs.length > 1 && (
        <Select
          id="brief-which"
          label="Brief to work on"
          value={chosen}
          typed
          options={briefs.map(
            (brief) => [brief.id, briefName(brief, briefs, beginning.stakeholders)] as const,
          )}
          onValue={choose}
        />
      )}
      {begins && <BeginBrief {...beginning} />}
    </section>
  );
}
