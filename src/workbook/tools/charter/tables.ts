import { defineTable, internal, line, oneOf, text } from '../../engine/index.ts';

/** The charter, by entry: `topic/<id>` or `heading/<id>` of the content. */
export const CHARTER = defineTable('charter', {
  text: text(20_000),
  /** The status that the reader set; empty while it follows from the text: see charter.ts. */
  status: oneOf('', 'open', 'draft', 'agreed'),
  /** Ids of the options that the wording began from, one a line: their sources go into the draft. */
  began: text(2_000),
  /** The labels of these options when they were last used, a line `<id> <label>` for each: shown for retired ones. */
  beganText: internal(text(2_000)),
  /** The entry's title when it was last edited: shown for retired entries. */
  title: internal(line(200)),
});
