import {
  day,
  defineTable,
  LATEST_MOMENT,
  line,
  number,
  oneOf,
  type RowOf,
  setOnCreate,
  text,
} from '../../engine/index.ts';

/**
 * People and organizations, entered once for all tools: candidates of the champion matrix, who fills which
 * role, who is on the staffing plan. Row ids are random.
 */
export const PEOPLE = defineTable(
  'people',
  {
    name: line(200),
    kind: oneOf('person', 'organization'),
    /** Where a person works. */
    organization: line(200),
    /** Id of their stakeholder group. */
    group: line(60),
    /** Use cases they work on, separated by semicolons; empty for the whole initiative. */
    useCase: line(400),
    /** Whether they agreed to what they are asked to do. */
    commitment: oneOf('none', 'spoken', 'written'),
    /** The last day on which to count on them: a commitment ends, a person moves on. */
    leaves: day,
    /** Their part in the champion matrix. */
    champion: oneOf('no', 'considered', 'chosen'),
    note: text(20_000),
    /** Milliseconds since 1970: rows are shown in the order in which they were entered. */
    addedAt: setOnCreate(number(0, LATEST_MOMENT)),
  },
  { removable: true },
);

export type Person = RowOf<typeof PEOPLE>;
