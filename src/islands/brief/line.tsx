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
import { closeBidi } from '../../workbook/text/index.ts';
import { announce } from '../ui/announce.ts';
import { Area } from '../ui/area.tsx';
import { cellOf } from '../ui/cell.ts';
import { Field } from '../ui/field.tsx';
import { Icon, Moves } from './moves.tsx';

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

/** The element of a chosen statement that takes the focus. */
export const lineId = (statement: string): string => `line-${statement.replaceAll('/', '-')}`;

/** One chosen statement as the brief says it; behind it our own words and the evidence, beside it its position. */
export function Line({ brief, line, lines, at, initiative, direction, from, onMove }: Props) {
  const { statement, row, retired, said } = line;
  const id = lineId(statement.id);
  const isOurs = row.words.trim() !== '';
  const name = <bdi translate={!isOurs}>{closeBidi(said)}</bdi>;
  const about = [
    from,
    isOurs ? 'own words' : '',
    `${row.proof}${row.proofLink}`.trim() === '' ? '' : 'with evidence',
    retired ? 'no longer in the playbook' : '',
  ].filter((one) => one !== '');
  const takeOut = (): void => {
    const next = lines[at + 1] ?? lines[at - 1];
    dropLine(initiative, brief, statement.id);
    announce('Taken out. What is saved for it stays below the list.');
    requestAnimationFrame(() =>
      document.getElementById(next === undefined ? `brief-${direction}` : lineId(next.statement.id))?.focus(),
    );
  };
  return (
    <li data-line={statement.id}>
      <details>
        <summary id={id}>
          <span id={`${id}-said`} class="said" dir="auto" translate={!isOurs}>
            {closeBidi(said)}
          </span>
          {about.length > 0 && <span class="meta">{about.join(' · ')}</span>}
          <span class="sr-only">. Own words and evidence</span>
        </summary>
        <div class="own" role="group" aria-labelledby={`${id}-said`}>
          {!retired && (
            <p class="muted">
              {isOurs && `${statement.address} `}
              <a href={href(statement.url)}>In the playbook</a>
            </p>
          )}
          <Area
            id={`${id}-words`}
            label="Own words"
            rows={2}
            cell={cellOf(initiative, BRIEF_LINES, rowKey(brief, statement.id), 'words')}
            hint="Name the data, the workflow and the place. Left empty, the brief says the playbook’s sentence."
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
      <div class="icons">
        <Moves
          name={name}
          at={at}
          of={lines.length}
          onMove={(by) => {
            onMove();
            moveLine(initiative, brief, lines, at, by);
          }}
        />
        <button type="button" class="icon" onClick={takeOut}>
          <Icon path="m4 4 8 8m0-8-8 8" />
          <span class="sr-only">Take out: {name}</span>
        </button>
      </div>
    </li>
  );
}
