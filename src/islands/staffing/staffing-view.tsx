import { readDetails, rowParts } from '../../workbook/engine/index.ts';
import { readPeople } from '../../workbook/tools/people/index.ts';
import { readCover } from '../../workbook/tools/roles/index.ts';
import {
  type Example,
  examplePlan,
  figuresText,
  type Hl7Step,
  needsOf,
  phaseName,
  type PlanInput,
  planSays,
  readBallots,
  readPlan,
  STAFFING,
} from '../../workbook/tools/staffing/index.ts';
import { today } from '../page/page-library.ts';
import { ToolFrame } from '../page/tool-frame.tsx';
import { type Current, useInitiative } from '../page/use-initiative.ts';
import { detailOf } from '../ui/cell.ts';
import { asMarkdown } from '../ui/document-saves.ts';
import { Field } from '../ui/field.tsx';
import { Outputs } from '../ui/outputs.tsx';
import { Ballots } from './ballots.tsx';
import { Begin } from './begin.tsx';
import { Chart } from './chart.tsx';
import { Grid } from './grid.tsx';
import { MonthsTable } from './months-table.tsx';
import { Phases } from './phases.tsx';
import { Roles } from './roles.tsx';

interface Props {
  readonly example: Example;
  readonly steps: readonly Hl7Step[];
}

const NO_LISTS: [] = [];

/** The staffing plan: the people needed by month, compared with the people named. */
export default function StaffingView({ example, steps }: Props) {
  const current = useInitiative(NO_LISTS);
  const { initiative } = current.open;
  const input = planInput(current, example);
  const { plan, startDate, ballots } = input;
  const begun = plan.phases.length > 0;
  const shown = begun ? plan : examplePlan(example);
  const rowName = (row: string): string | undefined => {
    const [role, phase = ''] = rowParts(STAFFING, row);
    const names = [
      plan.roles.find(({ id }) => id === role && phase !== '')?.title,
      plan.phases.filter(({ id }) => id === (phase === '' ? row : phase)).map(phaseName)[0],
      plan.roles.find(({ id }) => id === row)?.title,
      ballots.find(({ id }) => id === row)?.name,
    ].filter((name) => name !== undefined && name !== '');
    return names.length === 0 ? undefined : names.join(': ');
  };
  return (
    <ToolFrame current={current} title="Staffing plan" textOf={rowName}>
      {!begun && <Begin initiative={initiative} example={example} />}
      <div class="desk">
        <section class="plan" aria-labelledby="staffing-chart">
          <h2 id="staffing-chart" tabIndex={-1}>
            {begun ? 'Your plan' : 'The example'}
          </h2>
          <p class="result" data-figures>
            {figuresText({ plan: shown })}
          </p>
          <div class="no-print">
            <Field
              id="staffing-start"
              label="First day of the initiative"
              type="date"
              cell={detailOf(initiative, 'startDate')}
              hint="Month 1 is the month of this day. It is the start day of the initiative in the whole workbook."
            />
          </div>
          <Chart plan={shown} startDate={startDate} ballots={ballots} />
          <MonthsTable input={{ ...input, plan: shown }} />
        </section>
        {begun && (
          <>
            <Phases plan={plan} initiative={initiative} startDate={startDate} />
            <Grid plan={plan} initiative={initiative} startDate={startDate} />
          </>
        )}
      </div>
      {begun && (
        <>
          <Ballots
            ballots={ballots}
            plan={plan}
            initiative={initiative}
            startDate={startDate}
            steps={steps}
          />
          <Roles input={input} people={readPeople(initiative)} initiative={initiative} />
          <Outputs
            id="staffing-outputs"
            what="plan"
            says={planSays(input)}
            saves={[
              {
                label: 'Save as a spreadsheet (.xlsx)',
                make: async () => (await import('../../workbook/tools/staffing/xlsx.ts')).planXlsx(input),
              },
              {
                label: 'Save the months as a table (CSV)',
                make: async () => {
                  const { planCsv } = await import('../../workbook/tools/staffing/index.ts');
                  return planCsv(input);
                },
              },
            ]}
            markdown={() =>
              asMarkdown(async () => {
                const { planDocument } = await import('../../workbook/tools/staffing/index.ts');
                return planDocument(input);
              })
            }
            print="Print the plan"
          />
        </>
      )}
    </ToolFrame>
  );
}

function planInput({ open: { initiative } }: Current, example: Example): PlanInput {
  const { name, startDate } = readDetails(initiative);
  const plan = readPlan(initiative, example.roles);
  const people = readPeople(initiative);
  const cover = readCover(initiative, people);
  return {
    plan,
    needs: needsOf(plan, startDate, (role) => people.filter(({ id }) => cover.get(role)?.includes(id))),
    ballots: readBallots(initiative),
    name,
    startDate,
    today: today(),
  };
}
