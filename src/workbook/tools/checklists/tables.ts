import {
  day,
  defineTable,
  flag,
  internal,
  LATEST_MOMENT,
  line,
  link,
  number,
  oneOf,
  type RowOf,
  setOnCreate,
  text,
} from '../../engine/index.ts';

/** A SEQUENCE in a calendar is a signed 32-bit integer. */
export const MOST_SEQUENCE = 2 ** 31 - 1;

/** Work on checklist items, by the item's public id. */
export const ITEMS = defineTable('items', {
  state: oneOf('todo', 'doing', 'done', 'na'),
  /** Why it is not applicable. Kept when the state changes again. */
  reason: text(2_000),
  note: text(20_000),
  owner: line(120),
  due: day,
  evidence: link,
  /** What a meeting decided on it. */
  decision: text(20_000),
  /** The item's wording when it was last edited: reveals rewordings, and is shown for retired items. */
  text: internal(text(1_000)),
  /** Whether the reader said no when a tool's state was offered as reason to mark it as done. */
  declined: internal(flag),
});

/** The meetings of the initiative: the next one, and those that were held, under random ids. */
export const MEETINGS = defineTable(
  'meetings',
  {
    date: day,
    place: line(200),
    present: text(4_000),
    /** Who takes the minutes. */
    minutes: line(200),
    addedAt: setOnCreate(number(0, LATEST_MOMENT)),
  },
  { removable: true },
);

/** What meetings that were held decided: rows `<meeting>/<item>`. */
export const DECISIONS = defineTable(
  'decisions',
  {
    decision: text(20_000),
    /** The item's wording when it was decided on. */
    text: setOnCreate(text(1_000)),
  },
  { key: ['meetings', 'item'] },
);

/** The entries written to calendar files: rows `<identity of the initiative>/<copy>/<item>`, see calendar.ts. */
export const CALENDAR = defineTable(
  'calendar',
  {
    /** The day of the entry in the calendar. */
    day: internal(day),
    sequence: internal(number(0, MOST_SEQUENCE)),
    /** A fingerprint of the entry's content; `''` once it was cancelled. */
    entry: internal(line(40)),
  },
  { key: ['initiative', 'copy', 'item'], notes: true },
);

export type Item = RowOf<typeof ITEMS>;
export type ItemState = Item['state'];
export const ITEM_STATES = ['todo', 'doing', 'done', 'na'] as const satisfies readonly ItemState[];
