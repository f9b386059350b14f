import { defineTable, internal, line, oneOf, text } from '../../engine/index.ts';

/** The charter, by what an entry is about: `topic/<id>` or `heading/<id>` of the content. */
export const CHARTER = defineTable('charter', {
  text: text(20_000),
  /** What the reader says of it; empty as long as the text says enough: see charter.ts. */
  status: oneOf('', 'open', 'draft', 'agreed'),
  /** Ids of the options whose wording it began from, one a line: their sources go into the draft. */
  began: text(2_000),
  /** What these options were called when they were last used, a line `<id> <label>` for each: explains retired ones. */
  beganText: internal(text(2_000)),
  /** What the entry was called when it was last worked on; explains it when it is retired. */
  title: internal(line(200)),
});
