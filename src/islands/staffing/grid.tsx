import { useState } from 'preact/hooks';
import type { Initiative } from '../../workbook/engine/index.ts';
import {
  amountText,
  figuresText,
  inPhase,
  type Phase,
  phaseName,
  type Plan,
  type PlanRole,
  sum,
} from '../../workbook/tools/staffing/index.ts';
import { announce } from '../ui/announce.ts';
import { EffortCell } from './effort-cell.tsx';
import { GridHead } from './grid-head.tsx';
import { type Place, useGridKeys } from './grid-keys.ts';
import { useSteadyOrder } from '../ui/use-steady-order.ts';
import { Name } from './name.tsx';
import { Sideways } from './sideways.tsx';
import { useSpoken } from './use-spoken.ts';

interface Props {
  readonly plan: Plan;
  readonly initiative: Initiative;
  readonly startDate: string;
}

/** Below this page width a row of the whole plan would be too wide, so one phase is shown at first. */
const NARROW = '(max-width: 50rem)';

/** Person-months by role and month, editable. On a narrow screen each role is a block with its months. */
export function Grid({ plan, initiative, startDate }: Props) {
  const [chosen, setChosen] = useState(() => (matchMedia(NARROW).matches ? (plan.phases[0]?.id ?? '') : ''));
  const [pasted, setPasted] = useState('');
  const tell = (words: string): void => {
    setPasted(words);
    announce(words);
  };
  const changed = useSpoken(figuresText({ plan }));
  const { ordered, list } = useSteadyOrder<Phase, HTMLTableElement>(plan.phases);
  const phases = ordered.some(({ id }) => id === chosen)
    ? ordered.filter(({ id }) => id === chosen)
    : ordered;
  const columns = phases.flatMap((phase) =>
    Array.from({ length: phase.months }, (_, month) => ({ phase, month: month + 1 })),
  );
  const { place, keys } = useGridKeys(plan.roles.length + 1, columns.length + 1);
  return (
    <section class="no-print" aria-labelledby="staffing-grid">
      <h2 id="staffing-grid">Who does how much</h2>
      <p id="grid-keys">
        Enter person-months: 1 is the whole month of one person, 0.2 is one day a week. Arrow keys, Home and
        End move in the grid, Enter or F2 edits a field, Escape takes back what you typed there. You can paste
        rows copied in a spreadsheet.
      </p>
      <div class="control">
        <label for="grid-show">Show</label>
        <select
          id="grid-show"
          autocomplete="off"
          value={phases.length === 1 ? phases[0]?.id : ''}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          <option value="">The whole plan</option>
          {plan.phases.map((phase, index) => (
            <option key={phase.id} value={phase.id} translate={false}>
              {index + 1}. {phaseName(phase)}
            </option>
          ))}
        </select>
      </div>
      <p key={pasted} data-pasted>
        {pasted}
      </p>
      <Sideways name="Person-months" holdsFields>
        <table class="grid" role="grid" aria-describedby="grid-keys" {...list} {...keys}>
          <caption class="sr-only">Person-months by role and month</caption>
          <GridHead all={plan.phases} phases={phases} columns={columns} startDate={startDate} />
          <tbody>
            {plan.roles.map((role, row) => (
              <tr key={role.id} data-role={role.id}>
                <th scope="row">
                  <Name text={role.title} ours={role.origin === 'playbook'} />
                  {role.origin === 'gone' && <span class="muted"> (no longer among the roles)</span>}
                </th>
                {columns.map(({ phase, month }, column) => (
                  <td key={`${phase.id} ${month}`} data-month={phase.start + month - 1}>
                    <EffortCell
                      place={place(row, column)}
                      role={role}
                      phase={phase}
                      month={month}
                      plan={{ ...plan, phases: ordered }}
                      initiative={initiative}
                      startDate={startDate}
                      onType={changed}
                      onPaste={tell}
                    />
                  </td>
                ))}
                <Sum plan={plan} phases={phases} roles={[role]} place={place(row, columns.length)} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All roles</th>
              {columns.map(({ phase, month }, column) => (
                <td
                  key={`${phase.id} ${month}`}
                  class="number"
                  data-month={phase.start + month - 1}
                  {...place(plan.roles.length, column)}
                >
                  {amountText(sum(plan.roles.map(({ id }) => plan.effort(id, phase.id)[month - 1] ?? 0)))}
                </td>
              ))}
              <Sum
                plan={plan}
                phases={phases}
                roles={plan.roles}
                place={place(plan.roles.length, columns.length)}
              />
            </tr>
          </tfoot>
        </table>
      </Sideways>
    </section>
  );
}

interface SumProps {
  readonly plan: Plan;
  readonly phases: readonly Phase[];
  readonly roles: readonly PlanRole[];
  readonly place: Place;
}

function Sum({ plan, phases, roles, place }: SumProps) {
  return (
    <td class="number sum" data-sum {...place}>
      {amountText(sum(phases.map((phase) => inPhase(plan, phase, roles))))}
    </td>
  );
}
