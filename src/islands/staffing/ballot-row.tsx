import { counted } from '../../shared/words.ts';
import { spokenDate } from '../../shared/dates.ts';
import { href } from '../../shared/href.ts';
import { type Initiative, removeRow } from '../../workbook/engine/index.ts';
import {
  align,
  alignmentTo,
  type Ballot,
  BALLOT_PHASE,
  ballotMonth,
  BALLOTS,
  type Hl7Step,
  monthOfDay,
  phaseName,
  phasesIn,
  type Plan,
  stepsBefore,
} from '../../workbook/tools/staffing/index.ts';
import { announce } from '../ui/announce.ts';
import { cellOf } from '../ui/cell.ts';
import { Field } from '../ui/field.tsx';
import { focusLater } from '../ui/focus.ts';
import { Says } from '../ui/says.tsx';
import type { BallotsProps } from './ballots.tsx';

export interface BallotRowProps extends BallotsProps {
  readonly ballot: Ballot;
}

/** One ballot: its day, where it falls in the plan, and what HL7 wants before it. Loaded once there is a ballot. */
export function BallotRow({ ballot, plan, initiative, startDate, steps }: BallotRowProps) {
  const { id, name, opens } = ballot;
  const month = opens === '' || startDate === '' ? undefined : monthOfDay(startDate, opens);
  const remove = (): void => {
    removeRow(initiative, BALLOTS, id);
    announce('The ballot was removed. Undo brings it back.');
    focusLater('staffing-ballots');
  };
  return (
    <li data-ballot={id}>
      <div class="fields">
        <Field
          id={`ballot-${id}-name`}
          label="What goes to ballot"
          type="text"
          cell={cellOf(initiative, BALLOTS, id, 'name')}
        />
        <Field
          id={`ballot-${id}-opens`}
          label="Ballot opens"
          type="date"
          cell={cellOf(initiative, BALLOTS, id, 'opens')}
        />
        <button type="button" class="danger" onClick={remove}>
          Remove
          <span class="sr-only" translate={false}>
            {' '}
            the ballot {name}
          </span>
        </button>
      </div>
      {opens !== '' && (
        <>
          <p>
            In the plan: {ballotMonth(ballot, startDate)}.
            {month !== undefined && month >= 1 && <Says sentence={` ${duringWords(plan, month)}`} />}
          </p>
          <Align plan={plan} initiative={initiative} month={month} />
          <Before opens={opens} startDate={startDate} steps={steps} />
        </>
      )}
    </li>
  );
}

function duringWords({ phases }: Plan, month: number): string {
  const during = phasesIn(phases, month);
  return during.length === 0
    ? 'No phase runs then.'
    : `Then runs: ${during.map((phase) => `“${phaseName(phase)}”`).join(', ')}.`;
}

interface AlignProps {
  readonly plan: Plan;
  readonly initiative: Initiative;
  readonly month: number | undefined;
}

/** Offers to move the example's ballot phase to where the ballot is, or says why it cannot be moved there. */
function Align({ plan, initiative, month }: AlignProps) {
  const phase = plan.phases.find(({ id }) => id === BALLOT_PHASE);
  if (phase === undefined || month === undefined || month < 1 || month === phase.start) return null;
  const alignment = alignmentTo(plan, phase, month);
  if (alignment === undefined) return null;
  const name = phaseName(phase);
  const { tooLong, movesBefore } = alignment;
  if (tooLong > 0)
    return (
      <p>
        “<bdi translate={false}>{name}</bdi>” cannot start in month {month}: the phases before it are{' '}
        {counted(tooLong, 'month')} too long. Shorten them or plan a later ballot.
      </p>
    );
  const move = (): void => {
    align(initiative, phase, alignment);
    announce(`“${name}” now starts in month ${month}; other phases moved along.`);
    focusLater('staffing-ballots');
  };
  return (
    <p class="buttons">
      <button type="button" onClick={move}>
        Start “<bdi translate={false}>{name}</bdi>” in month {month}, {movesBefore && 'earlier and '}later
        phases along
      </button>
      <span class="muted">It starts in month {phase.start} now.</span>
    </p>
  );
}

interface BeforeProps {
  readonly opens: string;
  readonly startDate: string;
  readonly steps: readonly Hl7Step[];
}

function Before({ opens, startDate, steps }: BeforeProps) {
  return (
    <details>
      <summary>What HL7 wants before that day, and about when</summary>
      <p class="muted">
        Counted back with the distances of a timeline of early 2024, read off a picture{' '}
        <a class="cite" href={href('/sources/#s20d')}>
          S20d
        </a>
        . HL7 may have changed them: check each date with HL7.
      </p>
      <ul>
        {stepsBefore(opens, startDate, steps).map(({ step, day, month }) => (
          <li key={step}>
            {step}: about {spokenDate(day)}
            {month !== undefined && (month < 1 ? ', before your initiative starts' : `, month ${month}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
