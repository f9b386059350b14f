import { calendarMonth, type Phase, phaseName } from '../../workbook/tools/staffing/index.ts';
import { Name } from './name.tsx';

interface Props {
  /** The phases of the plan, in the order of their numbers in the chart. */
  readonly all: readonly Phase[];
  /** Those of them that are shown. */
  readonly phases: readonly Phase[];
  readonly columns: readonly { readonly phase: Phase; readonly month: number }[];
  readonly startDate: string;
}

/** The phases above their months. On a narrow screen, where each role is a block, it is for ears. */
export function GridHead({ all, phases, columns, startDate }: Props) {
  return (
    <thead class="sr-only">
      <tr>
        <th scope="col" rowSpan={2}>
          Role
        </th>
        {phases.map((phase) => (
          <th key={phase.id} scope="colgroup" colSpan={phase.months}>
            <span>
              {all.indexOf(phase) + 1}. <Name text={phaseName(phase)} />
            </span>
          </th>
        ))}
        <th scope="col" rowSpan={2} class="number sum">
          Sum
        </th>
      </tr>
      <tr>
        {columns.map(({ phase, month }) => (
          <th key={`${phase.id} ${month}`} scope="col" class="number">
            {phase.start + month - 1}
            <small>{calendarMonth(startDate, phase.start + month - 1)}</small>
          </th>
        ))}
      </tr>
    </thead>
  );
}
