import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { href } from '../../shared/href.ts';
import { type Initiative, setRow } from '../../workbook/engine/index.ts';
import { type Ballot, BALLOTS, type Hl7Step, type Plan } from '../../workbook/tools/staffing/index.ts';
import { library } from '../page/page-library.ts';
import { focusLater } from '../ui/focus.ts';
import { useSteadyOrder } from '../ui/use-steady-order.ts';
import type { BallotRowProps } from './ballot-row.tsx';

export interface BallotsProps {
  readonly ballots: readonly Ballot[];
  readonly plan: Plan;
  readonly initiative: Initiative;
  readonly startDate: string;
  readonly steps: readonly Hl7Step[];
}

/** The dates that HL7 sets: fixed points that the plan must fit. */
export function Ballots(props: BallotsProps) {
  const { initiative, ballots } = props;
  const [Row, setLoaded] = useState<ComponentType<BallotRowProps>>();
  const [lost, setLost] = useState(false);
  const load = async (): Promise<void> => {
    const parts = await import('./ballot-row.tsx').catch(() => undefined);
    setLost(parts === undefined);
    if (parts !== undefined) setLoaded(() => parts.BallotRow);
  };
  const some = ballots.length > 0;
  useEffect(() => {
    if (some) void load();
  }, [some]);
  const { ordered, list } = useSteadyOrder<Ballot, HTMLUListElement>(ballots);
  const add = async (): Promise<void> => {
    const id = library.environment.newId();
    setRow(initiative, BALLOTS, id, { name: '', addedAt: initiative.now() });
    await load();
    focusLater(`ballot-${id}-opens`);
  };
  return (
    <section class="no-print" aria-labelledby="staffing-ballots">
      <h2 id="staffing-ballots" tabIndex={-1}>
        Fixed points: HL7 ballots
      </h2>
      <p>
        HL7 sets the ballot windows, and they fix the dates before a ballot; after it the pace of your group
        decides{' '}
        <a class="cite" href={href('/sources/#s18')}>
          S18
        </a>
        . The present calendar is not in our sources. Take the opening day from{' '}
        <a href="https://confluence.hl7.org/display/HL7/HL7+Balloting" rel="external noopener">
          HL7’s own pages on balloting
        </a>{' '}
        and enter it here.
      </p>
      <ul class="ballots" {...list}>
        {Row !== undefined && ordered.map((ballot) => <Row key={ballot.id} {...props} ballot={ballot} />)}
      </ul>
      {lost && <p>The ballots did not load. Check your connection and reload the page.</p>}
      <p class="buttons">
        <button type="button" onClick={() => void add()}>
          Add a ballot
        </button>
      </p>
    </section>
  );
}
