import { defineTool, labelled } from '../descriptor/index.ts';
import { BALLOTS, PHASES, STAFFING } from './tables.ts';

/** The number of the month in a cell's name; undefined for other cells. */
function monthOf(cell: string): string | undefined {
  return /^m(\d+)$/.exec(cell)?.[1];
}

export const staffing = defineTool({
  id: 'staffing',
  title: 'Staffing plan',
  tables: [
    labelled(
      PHASES,
      'Staffing plan, phases',
      { name: 'name', start: 'first month', months: 'length in months' },
      { unnamed: 'A phase without a name', removed: 'A phase that was removed' },
    ),
    labelled(STAFFING, 'Staffing plan', (cell) => {
      const month = monthOf(cell);
      return month === undefined ? undefined : `person-months in month ${month}`;
    }),
    labelled(
      BALLOTS,
      'Staffing plan, ballots',
      { name: 'name', opens: 'day of the ballot' },
      { unnamed: 'A ballot without a name', removed: 'A ballot that was removed' },
    ),
  ],
  url: '/workbook/staffing/',
});
