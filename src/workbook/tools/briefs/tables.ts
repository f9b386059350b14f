import {
  day,
  defineTable,
  flag,
  internal,
  LATEST_MOMENT,
  line,
  link,
  number,
  setOnCreate,
  text,
} from '../../engine/index.ts';

/** Value briefs, one for each talk: rows under random ids. */
export const BRIEFS = defineTable(
  'briefs',
  {
    title: line(200),
    /** Ids of stakeholders, separated by spaces. */
    groups: line(400),
    /** Why we talk: stands before the statements. */
    opening: text(5_000),
    /** The one thing asked for. */
    ask: text(2_000),
    /** By when. */
    askBy: day,
    addedAt: setOnCreate(number(0, LATEST_MOMENT)),
  },
  { removable: true },
);

/** What a brief says of a statement: rows `<brief>/<statement>`. */
export const BRIEF_LINES = defineTable(
  'briefLines',
  {
    chosen: flag,
    /** Rank among the lines of its direction; lines of the same rank stand in the order of the playbook. */
    place: number(0, 1e6),
    /** Our own wording; the playbook's stands as long as this is empty. */
    words: text(2_000),
    proof: text(2_000),
    proofLink: link,
    /** The statement as it read when it was last worked on: explains retired ones. */
    text: internal(text(1_000)),
  },
  { key: ['briefs', 'statement'] },
);
