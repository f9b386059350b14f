import {
  type CellType,
  coalesced,
  day,
  defineTable,
  internal,
  LATEST_MOMENT,
  line,
  number,
  setOnCreate,
} from '../../engine/index.ts';
/** Ten years, in phases of up to three. */
export const MOST_PLAN_MONTHS = 120;
export const MOST_PHASE_MONTHS = 36;
/** The maximum of person-months of one role in one month. */
export const MOST_PERSON_MONTHS = 99;

/** `m1`, `m2`, …: the months of a phase. */
export type MonthCell = `m${number}`;
type EffortCells = Readonly<Record<MonthCell, CellType<number>>> & { readonly text: CellType<string> };
function effortCells(): EffortCells {
  const effort = coalesced(number(0, MOST_PERSON_MONTHS));
  const months = Array.from({ length: MOST_PHASE_MONTHS }, (_, index) => [`m${index + 1}`, effort] as const);
  /** `text`: the names of role and phase when last changed. */
  return Object.assign(Object.fromEntries(months), { text: internal(line(400)) });
}

/** Phases of the staffing plan: those of the example by their public ids, own ones under random ids. */
export const PHASES = defineTable(
  'phases',
  {
    name: line(120),
    /** Month in which it starts; 1 is the month in which the initiative starts. */
    start: number(1, MOST_PLAN_MONTHS),
    months: number(1, MOST_PHASE_MONTHS),
    addedAt: setOnCreate(number(0, LATEST_MOMENT)),
  },
  { removable: true },
);

/** Person-months of the staffing plan: rows `<role>/<phase>`, a cell for each month of the phase. */
export const STAFFING = defineTable('staffing', effortCells(), { key: ['roles', 'phases'] });

/** Dates that HL7 sets, entered by the reader. Row ids are random. */
export const BALLOTS = defineTable(
  'ballots',
  {
    name: line(120),
    opens: day,
    addedAt: setOnCreate(number(0, LATEST_MOMENT)),
  },
  { removable: true },
);
