import {
  born,
  type CellValue,
  day,
  flag,
  line,
  link,
  number,
  oneOf,
  quiet,
  readBy,
  type Rule,
  scalar,
  text,
  typed,
  type TypeOf,
} from './rules.ts';

/**
 * Version of the stored data and of the initiative file. Raise it when older code would misread
 * what newer code writes, and add a step to `upgrade.ts` and a sample to the tests.
 */
export const DATA_VERSION = 2;

/** What an initiative is called while its reader has not named it. */
const DEFAULT_NAME = 'My initiative';

const LATEST_TIME = 8.64e15;

/** A SEQUENCE in a calendar is a number of 32 bits. */
export const MOST_SEQUENCE = 2 ** 31 - 1;

/** A plan of ten years, in phases of up to three. */
export const MOST_PLAN_MONTHS = 120;
export const MOST_PHASE_MONTHS = 36;
/** Person-months of one role in one month. */
export const MOST_PERSON_MONTHS = 99;

/** `m1`, `m2`, …: the months of a phase. */
export type MonthCell = `m${number}`;
type EffortCells = Readonly<Record<MonthCell, Rule<number>>> & { readonly text: Rule<string> };
function effortCells(): EffortCells {
  const effort = typed(number(0, MOST_PERSON_MONTHS));
  const months = Array.from({ length: MOST_PHASE_MONTHS }, (_, index) => [`m${index + 1}`, effort] as const);
  /** `text`: role and phase as they were called when last changed. */
  return Object.assign(Object.fromEntries(months), { text: quiet(line(400)) });
}

/** What is known of the initiative as a whole. */
const VALUES = {
  /** Identity: the same in all copies that champions pass among themselves. */
  id: quiet(line(64)),
  name: line(120),
  specialty: line(120),
  /** Whether to join an accelerator or run an own scheme. */
  host: oneOf('undecided', 'join', 'own'),
  startDate: day,
  archived: flag,
  createdAt: quiet(number(0, LATEST_TIME)),
} as const satisfies Readonly<Record<string, Rule<CellValue>>>;

/**
 * The tables and their cells. A tool that keeps more adds its table here and has reading, writing, undo,
 * saving, files and merging for it. Row ids are public content ids or made by the tool; never positions.
 */
export const TABLES = {
  /** Work on checklist items, by the item's public id. */
  items: {
    state: oneOf('todo', 'doing', 'done', 'na'),
    /** Why it is not applicable. Kept when the state changes again. */
    reason: text(2_000),
    note: text(20_000),
    owner: line(120),
    due: day,
    evidence: link,
    /** How the item was worded when it was last worked on: tells rewordings, and explains retired items. */
    text: quiet(text(1_000)),
  },
  /**
   * People and organizations, entered once for all tools: candidates of the champion matrix, who fills which
   * role, who is on the staffing plan. Row ids are random.
   */
  people: {
    name: line(200),
    kind: oneOf('person', 'organization'),
    /** Where a person works. */
    organization: line(200),
    /** Stakeholder group: the id of a value pair. */
    group: line(60),
    /** Use cases they work on, parted by semicolons; nothing for the whole initiative. */
    useCase: line(400),
    /** Whether they said yes to what they are asked to do. */
    commitment: oneOf('none', 'spoken', 'written'),
    /** The last day on which to count on them: a commitment ends, a person moves on. */
    leaves: day,
    /** Part in the champion matrix. */
    champion: oneOf('no', 'considered', 'chosen'),
    note: text(20_000),
    /** Milliseconds since 1970: rows are shown in the order in which they were entered. */
    addedAt: born(number(0, LATEST_TIME)),
  },
  /** Ratings of champions: rows `<person>/<criterion>`. */
  ratings: {
    rating: oneOf('unrated', '0', '1', '2', '3'),
    /** What the rating rests on. */
    basis: text(10_000),
    /** Title of the criterion when last rated: explains ratings of retired criteria. */
    text: quiet(line(400)),
  },
  /** Who fills which role: rows `<person>/<role>`. */
  cover: {
    holds: flag,
    /** Title of the role when last changed. */
    text: quiet(line(400)),
  },
  /** Who brings which skill of a role: rows `<person>/<role>/<skill>`. */
  skills: {
    has: flag,
    /** The skill as it read when last changed. */
    text: quiet(line(400)),
  },
  /** Skills that the reader adds to a role, be it of the playbook or own: rows `<role>/<random id>`. */
  roleSkills: {
    name: line(200),
    addedAt: born(number(0, LATEST_TIME)),
  },
  /** Roles: what is wanted of those of the playbook, by their public ids; own roles under random ids. */
  roles: {
    /** Of an own role; those of the playbook have their name there. */
    name: line(200),
    /** How many people it takes. The playbook advises two for each role. */
    wanted: oneOf('two', 'one', 'none'),
    note: text(20_000),
    /** Title of a role of the playbook when last changed. */
    text: quiet(line(400)),
    addedAt: born(number(0, LATEST_TIME)),
  },
  /** The charter, by what an entry is about: `topic/<id>` or `heading/<id>` of the content. */
  charter: {
    text: text(20_000),
    /** What the reader says of it; empty as long as the text says enough: see charter.ts. */
    status: oneOf('', 'open', 'draft', 'agreed'),
    /** Ids of the options whose wording it began from, one a line: their sources go into the draft. */
    began: text(2_000),
    /** What these options were called when they were last used, a line `<id> <label>` for each: explains retired ones. */
    beganText: quiet(text(2_000)),
    /** What the entry was called when it was last worked on; explains it when it is retired. */
    title: quiet(line(200)),
  },
  /** What the reader answered to “Which level fits us?”: one row, `answers`. */
  level: {
    time: oneOf('', 'light', 'regular', 'heavy'),
    money: oneOf('', 'none', 'seat', 'fee'),
    influence: oneOf('', 'informed', 'content', 'direction'),
    expertise: oneOf('', 'learning', 'clinical', 'technical', 'organizing'),
  },
  /** What the reader says about the criteria of stage gates, by the criterion's public id. */
  gates: {
    verdict: oneOf('undecided', 'ready', 'not-yet', 'na'),
    /** What answers it, or why it does not apply. */
    answer: text(20_000),
    /** How the criterion was worded when it was last worked on. */
    text: quiet(text(1_000)),
  },
  /** Value briefs, one for each talk: rows under random ids. */
  briefs: {
    title: line(200),
    /** Ids of value pairs, parted by blanks. */
    groups: line(400),
    /** Why we talk: stands before the statements. */
    opening: text(5_000),
    /** The one thing asked for. */
    ask: text(2_000),
    /** By when. */
    askBy: day,
    addedAt: born(number(0, LATEST_TIME)),
  },
  /** What a brief says of a statement: rows `<brief>/<statement>`. */
  briefLines: {
    chosen: flag,
    /** Rank among the lines of its direction; lines of the same rank stand in the order of the playbook. */
    place: number(0, 1e6),
    /** Our own wording; the playbook's stands as long as this is empty. */
    words: text(2_000),
    proof: text(2_000),
    proofLink: link,
    /** The statement as it read when it was last worked on: explains retired ones. */
    text: quiet(text(1_000)),
  },
  /** Phases of the staffing plan: those of the example by their public ids, own ones under random ids. */
  phases: {
    name: line(120),
    /** Month in which it starts; 1 is the month in which the initiative starts. */
    start: number(1, MOST_PLAN_MONTHS),
    months: number(1, MOST_PHASE_MONTHS),
    addedAt: born(number(0, LATEST_TIME)),
  },
  /** Person-months of the staffing plan: rows `<role>/<phase>`, a cell for each month of the phase. */
  staffing: effortCells(),
  /** Dates that HL7 sets, entered by the reader. Row ids are random. */
  ballots: {
    name: line(120),
    opens: day,
    addedAt: born(number(0, LATEST_TIME)),
  },
  /** What was written to calendar files: rows `<identity of the initiative>/<copy>/<item>`, see calendar.ts. */
  calendar: {
    /** The day on which the calendar shows the entry. */
    day: quiet(day),
    sequence: quiet(number(0, MOST_SEQUENCE)),
    /** Stands for what the entry said; `''` once it was cancelled. */
    entry: quiet(line(40)),
  },
  /** The losing side of edits that two people made at once: see merge-trail.ts. */
  conflicts: {
    table: quiet(line(400)),
    row: quiet(line(400)),
    cell: quiet(line(400)),
    value: quiet(scalar),
    /** Stamp of the edit that lost. */
    edit: quiet(line(16)),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Rule<CellValue>>>>>;

export type Details = { readonly [K in keyof typeof VALUES]: TypeOf<(typeof VALUES)[K]> };
export type TableId = keyof typeof TABLES;
export type RowOf<T extends TableId> = {
  readonly [C in keyof (typeof TABLES)[T]]: TypeOf<(typeof TABLES)[T][C]>;
};
export type Item = RowOf<'items'>;
export type Person = RowOf<'people'>;
export type Rating = RowOf<'ratings'>;
export type Verdict = RowOf<'gates'>['verdict'];
export type ItemState = Item['state'];
export const ITEM_STATES = ['todo', 'doing', 'done', 'na'] as const satisfies readonly ItemState[];

/** The table that the page writes for itself: saved and merged like the others, but no work of the reader's. */
export const OWN_NOTES: TableId = 'calendar';

/**
 * A cell beside the others of a row that a reader can remove, in which stands what these hold: see `remember` in
 * initiative.ts.
 */
export const REMEMBERED = 'was';
const REMOVABLE: ReadonlySet<string> = new Set<TableId>([
  'people',
  'roles',
  'roleSkills',
  'briefs',
  'phases',
  'ballots',
]);
const remembered: Readonly<Record<string, Rule<string>>> = { [REMEMBERED]: quiet(text(5_000)) };

const RULES = new Map<string, ReadonlyMap<string, Rule<CellValue>>>(
  Object.entries({ ...TABLES, '': VALUES }).map(([table, cells]) => [
    table,
    new Map<string, Rule<CellValue>>(
      Object.entries({ ...cells, ...(REMOVABLE.has(table) ? remembered : {}) }),
    ),
  ]),
);

/**
 * The rule of a cell, or `undefined` if this version does not know it (a tool of another version may).
 * @param table id of the table; `''` stands for the values of the initiative itself
 */
export function ruleOf(table: string, cell: string): Rule<CellValue> | undefined {
  return RULES.get(table)?.get(cell);
}

/** What an empty cell of this name means: `todo` for a state, `''` for a text. */
export function emptyOf(cell: string): CellValue | undefined {
  for (const rules of RULES.values()) {
    const rule = rules.get(cell);
    if (rule !== undefined) return rule.empty;
  }
  return undefined;
}

/** Reads cells by their rules; what is missing or unusable reads as empty. */
export function readCells(
  rules: Readonly<Record<string, Rule<CellValue>>>,
  get: (cell: string) => unknown,
): Record<string, CellValue> {
  return Object.fromEntries(
    Object.entries(rules).map(([cell, rule]) => {
      const checked = readBy(rule, get(cell));
      return [cell, checked.ok ? checked.value : rule.empty];
    }),
  );
}

/** The initiative's values; `newId` stands in for a missing identity, `My initiative` for a missing name. */
export function detailsFrom(get: (cell: string) => unknown, newId: string): Details {
  const details = readCells(VALUES, get) as Details;
  return {
    ...details,
    id: details.id || newId,
    name: details.name.trim() === '' ? DEFAULT_NAME : details.name,
  };
}
