import {
  amountText,
  type Ballot,
  byMonth,
  figuresOf,
  figuresText,
  monthOfDay,
  type Plan,
  sum,
} from '../../workbook/tools/staffing/index.ts';
import { fillOf, Patterns } from './patterns.tsx';
import { calendarLabels, lanesOf, ticksUpTo } from './scales.ts';
import { Sideways } from './sideways.tsx';

interface Props {
  readonly plan: Plan;
  readonly startDate: string;
  readonly ballots: readonly Ballot[];
}

const COLUMN = 26;
const HEIGHT = 140;
const LEFT = 34;
const TOP = 18;
const LANE = 20;
/** With more rows of phases the chart would leave too little room to stay on the screen. */
const MOST_ROWS_KEPT = 3;

/** Person-months by month, stacked by role, with phases below and ballots above them. */
export function Chart({ plan, startDate, ballots }: Props) {
  const roles = plan.roles
    .map((role, index) => ({ role, index, months: byMonth(plan, [role]) }))
    .filter(({ months }) => months.some((amount) => amount > 0));
  const sums = byMonth(plan, plan.roles);
  const ticks = ticksUpTo(figuresOf(sums).peak);
  const most = ticks.at(-1) ?? 1;
  const lanes = lanesOf(plan.phases);
  const y = (amount: number): number => TOP + HEIGHT - (amount / most) * HEIGHT;
  const x = (month: number): number => LEFT + (month - 1) * COLUMN;
  const width = x(plan.length + 1) + 4;
  const axis = TOP + HEIGHT;
  const rows = Math.max(-1, ...lanes) + 1;
  const height = axis + 34 + rows * LANE;
  const marks = ballots
    .filter(({ opens }) => opens !== '' && startDate !== '')
    .map(({ id, opens }) => ({ id, month: monthOfDay(startDate, opens) }))
    .filter(({ month }) => month >= 1 && month <= plan.length);
  return (
    <figure class={rows <= MOST_ROWS_KEPT ? 'chart kept' : 'chart'}>
      <Patterns count={plan.roles.length} />
      <Sideways name="Chart">
        <svg
          role="img"
          aria-label={`Person-months by month and role. ${figuresText({ plan })} The table below has all figures.`}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
        >
          {ticks.map((tick) => (
            <g key={tick}>
              <line class="tick" x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} />
              <text x={LEFT - 5} y={y(tick) + 4} text-anchor="end">
                {amountText(tick)}
              </text>
            </g>
          ))}
          {sums.map((_, month) => {
            let below = 0;
            return (
              <g key={month}>
                {roles.map(({ role, index, months }) => {
                  const amount = months[month] ?? 0;
                  const foot = below;
                  below = sum([below, amount]);
                  return amount === 0 ? null : (
                    <rect
                      key={role.id}
                      class="part"
                      x={x(month + 1) + 1.5}
                      y={y(below)}
                      width={COLUMN - 3}
                      height={y(foot) - y(below)}
                      fill={fillOf(index)}
                    />
                  );
                })}
                <text x={x(month + 1.5)} y={axis + 13} text-anchor="middle">
                  {month + 1}
                </text>
              </g>
            );
          })}
          {calendarLabels(startDate, plan.length).map(({ month, text, toTheLeft }) => (
            <text
              key={month}
              class="calendar"
              x={toTheLeft ? x(month + 1) - 2 : x(month) + 2}
              y={axis + 27}
              text-anchor={toTheLeft ? 'end' : 'start'}
            >
              {text}
            </text>
          ))}
          <line class="axis" x1={LEFT} x2={width} y1={axis} y2={axis} />
          {plan.phases.map((phase, index) => {
            const top = axis + 33 + (lanes[index] ?? 0) * LANE;
            return (
              <g key={phase.id}>
                <rect
                  class="phase"
                  x={x(phase.start) + 1}
                  y={top}
                  width={phase.months * COLUMN - 2}
                  height={LANE - 3}
                />
                <text x={x(phase.start) + (phase.months * COLUMN) / 2} y={top + 13} text-anchor="middle">
                  {index + 1}
                </text>
              </g>
            );
          })}
          {marks.map(({ id, month }) => (
            <g key={id} class="ballot">
              <line x1={x(month + 0.5)} x2={x(month + 0.5)} y1={TOP - 4} y2={axis} />
              <text x={x(month + 0.5)} y={TOP - 7} text-anchor="middle">
                Ballot
              </text>
            </g>
          ))}
        </svg>
      </Sideways>
      <figcaption>
        <p class="muted">
          Person-months in each month, by role.{' '}
          {plan.phases.length > 0 && 'The numbered bars below the months are the phases.'}
        </p>
        <ul class="legend">
          {[...roles].reverse().map(({ role, index, months }) => (
            <li key={role.id}>
              <svg width="28" height="18" aria-hidden="true" focusable="false">
                <rect class="part" x="0.5" y="0.5" width="27" height="17" fill={fillOf(index)} />
              </svg>
              <span>
                <bdi translate={role.origin !== 'own'}>{role.title}</bdi>:{' '}
                {amountText(figuresOf(months).total)}
              </span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
