import { useState } from 'preact/hooks';
import { href } from '../../shared/href.ts';
import { type Initiative, rowKey } from '../../workbook/engine/index.ts';
import {
  BRIEF_LINES,
  type BriefLine,
  type Direction,
  dropLine,
  moveLine,
  setLine,
} from '../../workbook/tools/briefs/index.ts';
import { announce } from '../ui/announce.ts';
import { Area } from '../ui/area.tsx';
import { cellOf } from '../ui/cell.ts';
import { Field } from '../ui/field.tsx';

interface Props {
  /** Id of the brief. */
  readonly brief: string;
  readonly line: BriefLine;
  /** The lines of its stakeholder, among which it moves. */
  readonly lines: readonly BriefLine[];
  readonly at: number;
  readonly initiative: Initiative;
  readonly direction: Direction;
  /** The title of its stakeholder if the brief is for several; else `''`. */
  readonly from: string;
  /** Called before the reader moves it. */
  readonly onMove: () => void;
}

/** One chosen statement: the playbook's words, our own, the evidence, and its position. */
export function Line({ brief, line, lines, at, initiative, direction, from, onMove }: Props) {
  const { statement, row, retired } = line;
  const id = `line-${statement.id.replaceAll('/', '-')}`;
  // Fixed when first shown: a section must not close while somebody empties its fields.
  const [open] = useState(row.words !== '' || row.proof !== '' || row.proofLink !== '');
  const move = (by: -1 | 1, button: HTMLButtonElement): void => {
    if (at + by < 0 || at + by >= lines.length) return;
    onMove();
    moveLine(initiative, brief, lines, at, by);
    announce(`Now ${at + 1 + by} of ${lines.length}.`);
    // An element that is moved in the DOM loses the focus.
    requestAnimationFrame(() => button.focus());
  };
  return (
    <li data-line={statement.id}>
      <h3 id={id} tabIndex={-1}>
        {statement.text}
      </h3>
      {!retired && (
        <p>
          <span class="muted">To them:</span> {statement.address}
        </p>
      )}
      <p class="muted">
        {from !== '' && `${from} · `}
        {retired ? 'No longer in the playbook' : <a href={href(statement.url)}>In the playbook</a>}
      </p>
      <p class="buttons">
        <button
          type="button"
          aria-describedby={id}
          aria-disabled={at === 0}
          onClick={({ currentTarget }) => move(-1, currentTarget)}
        >
          Up
        </button>
        <button
          type="button"
          aria-describedby={id}
          aria-disabled={at === lines.length - 1}
          onClick={({ currentTarget }) => move(1, currentTarget)}
        >
          Down
        </button>
        <button
          type="button"
          aria-describedby={id}
          onClick={() => {
            dropLine(initiative, brief, statement.id);
            announce('Taken out. What is saved for it stays below the list.');
            document.getElementById(`brief-${direction}`)?.focus({ preventScroll: true });
          }}
        >
          Take out
        </button>
      </p>
      <details open={open}>
        <summary>
          Own words and evidence
          <span class="sr-only">: {statement.text}</span>
        </summary>
        <div class="own" role="group" aria-labelledby={id}>
          <Area
            id={`${id}-words`}
            label="Own words"
            rows={2}
            cell={cellOf(initiative, BRIEF_LINES, rowKey(brief, statement.id), 'words')}
            hint="Name the data, the workflow and the place. Left empty, the brief says the sentence after “To them”."
            onValue={(words) => setLine(initiative, brief, statement, { words })}
          />
          <Area
            id={`${id}-proof`}
            label="Evidence"
            rows={2}
            cell={cellOf(initiative, BRIEF_LINES, rowKey(brief, statement.id), 'proof')}
            hint="One result with its source and date, or that none exists yet."
            onValue={(proof) => setLine(initiative, brief, statement, { proof })}
          />
          <Field
            id={`${id}-link`}
            label="Link to the evidence"
            type="text"
            cell={cellOf(initiative, BRIEF_LINES, rowKey(brief, statement.id), 'proofLink')}
            hint="A web address, such as https://example.org/report"
            onValue={(proofLink) => setLine(initiative, brief, statement, { proofLink })}
          />
        </div>
      </details>
    </li>
  );
}
