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

/** Value briefs, one for each conversation: rows under random ids. */
export const BRIEFS = defineTable(
  'briefs',
  {
    title: line(200),
    /** Ids of stakeholders, separated by spaces. */
    groups: line(400),
    /** The purpose of the conversation: comes before the statements. */
    opening: text(5_000),
    /** The one request. */
    ask: text(2_000),
    /** By when. */
    askBy: day,
    addedAt: setOnCreate(number(0, LATEST_MOMENT)),
  },
  { removable: true },
);

/** A brief's wording and evidence for a statement: rows `<brief>/<statement>`. */
export const BRIEF_LINES = defineTable(
  'briefLines',
  {
    chosen: flag,
    /** Rank among the lines of its direction; lines of the same rank are in the order of the playbook. */
    place: number(0, 1e6),
    /** Our own wording; while it is empty, the playbook's is used. */
    words: text(2_000),
    proof: text(2_000),
    proofLink: link,
    /** The statement as worded when it was last edited: shown for retired ones. */
    text: internal(text(1_000)),
  },
  { key: ['briefs', 'statement'] },
);
