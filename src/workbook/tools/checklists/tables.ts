import {
  day,
  defineTable,
  internal,
  line,
  link,
  number,
  oneOf,
  type RowOf,
  text,
} from '../../engine/index.ts';

/** A SEQUENCE in a calendar is a number of 32 bits. */
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
  /** How the item was worded when it was last worked on: tells rewordings, and explains retired items. */
  text: internal(text(1_000)),
});

/** What was written to calendar files: rows `<identity of the initiative>/<copy>/<item>`, see calendar.ts. */
export const CALENDAR = defineTable(
  'calendar',
  {
    /** The day on which the calendar shows the entry. */
    day: internal(day),
    sequence: internal(number(0, MOST_SEQUENCE)),
    /** Stands for what the entry said; `''` once it was cancelled. */
    entry: internal(line(40)),
  },
  { key: ['initiative', 'copy', 'item'], notes: true },
);

export type Item = RowOf<typeof ITEMS>;
export type ItemState = Item['state'];
export const ITEM_STATES = ['todo', 'doing', 'done', 'na'] as const satisfies readonly ItemState[];
