import { useState } from 'preact/hooks';
import type { Initiative } from '../../workbook/engine/index.ts';
import {
  addPhase,
  amountText,
  inPhase,
  MOST_PHASE_MONTHS,
  MOST_PLAN_MONTHS,
  movePhase,
  type Phase,
  phaseName,
  PHASES,
  phaseSpan,
  type Plan,
  removePhase,
  stretchPhase,
} from '../../workbook/tools/staffing/index.ts';
import { library } from '../page/page-library.ts';
import { announce } from '../ui/announce.ts';
import { cellOf } from '../ui/cell.ts';
import { Field } from '../ui/field.tsx';
import { focusLater } from '../ui/focus.ts';
import { StepField } from '../ui/step-field.tsx';
import { useSteadyOrder } from '../ui/use-steady-order.ts';
import { useSpoken } from './use-spoken.ts';

interface Props {
  readonly plan: Plan;
  readonly initiative: Initiative;
  readonly startDate: string;
}

/** The phases: their names, starts and lengths. */
export function Phases({ plan, initiative, startDate }: Props) {
  const [withLater, setWithLater] = useState(true);
  const { ordered, list } = useSteadyOrder<Phase, HTMLOListElement>(plan.phases);
  const add = (): void => {
    const id = library.environment.newId();
    addPhase(initiative, plan, id, 3);
    announce('A phase of three months was added at the end.');
    focusLater(`phase-${id}-name`);
  };
  return (
    <section class="no-print" aria-labelledby="staffing-phases">
      <h2 id="staffing-phases" tabIndex={-1}>
        Phases
      </h2>
      <p>
        Move a phase or change its length. Each role keeps its person-months in a phase: a longer phase
        spreads them thinner.
      </p>
      <label class="choice">
        <input
          type="checkbox"
          checked={withLater}
          onChange={({ currentTarget }) => setWithLater(currentTarget.checked)}
        />
        <span>Later phases move along</span>
      </label>
      <ol class="phases" {...list}>
        {ordered.map((phase) => (
          <PhaseRow
            key={phase.id}
            number={plan.phases.indexOf(phase) + 1}
            phase={phase}
            plan={plan}
            initiative={initiative}
            startDate={startDate}
            withLater={withLater}
          />
        ))}
      </ol>
      <p class="buttons">
        <button type="button" onClick={add}>
          Add a phase
        </button>
      </p>
    </section>
  );
}

interface RowProps extends Props {
  readonly number: number;
  readonly phase: Phase;
  readonly withLater: boolean;
}

function PhaseRow({ number, phase, plan, initiative, startDate, withLater }: RowProps) {
  const id = `phase-${phase.id}`;
  const name = phaseName(phase);
  const span = phaseSpan(startDate, phase);
  const changed = useSpoken(`“${name}”: ${span}.`);
  const remove = (): void => {
    const at = plan.phases.findIndex((one) => one.id === phase.id);
    const next = plan.phases[at + 1] ?? plan.phases[at - 1];
    removePhase(initiative, phase);
    announce(`“${name}” was removed. Undo brings it back.`);
    focusLater(next === undefined ? 'staffing-begin' : `phase-${next.id}-name`);
  };
  return (
    <li data-phase={phase.id}>
      <p class="muted">
        <strong>{number}</strong> · {span} · {amountText(inPhase(plan, phase, plan.roles))} person-months
      </p>
      <div class="fields" role="group" aria-label={`Phase ${number}: ${name}`}>
        <Field
          id={`${id}-name`}
          label={`Name of phase ${number}`}
          type="text"
          cell={cellOf(initiative, PHASES, phase.id, 'name')}
        />
        <StepField
          id={`${id}-start`}
          label="First month"
          cell={cellOf(initiative, PHASES, phase.id, 'start')}
          value={phase.start}
          most={MOST_PLAN_MONTHS}
          less={`Start “${name}” a month earlier`}
          more={`Start “${name}” a month later`}
          onValue={(value) => {
            changed();
            return movePhase(initiative, plan, phase, value, withLater);
          }}
        />
        <StepField
          id={`${id}-months`}
          label="Months"
          cell={cellOf(initiative, PHASES, phase.id, 'months')}
          value={phase.months}
          most={MOST_PHASE_MONTHS}
          less={`Make “${name}” a month shorter`}
          more={`Make “${name}” a month longer`}
          onValue={(value) => {
            changed();
            return stretchPhase(initiative, plan, phase, value, withLater);
          }}
        />
        <button type="button" class="danger" onClick={remove}>
          Remove
          <span class="sr-only" translate={false}>
            {' '}
            the phase “{name}”
          </span>
        </button>
      </div>
    </li>
  );
}
