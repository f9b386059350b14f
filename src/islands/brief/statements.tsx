import { counted } from '../../shared/words.ts';
import type { Initiative } from '../../workbook/engine/index.ts';
import {
  addLine,
  type Brief,
  type BriefLine,
  type BriefStatement,
  type Direction,
  stakeholdersOf,
  linesByStakeholder,
} from '../../workbook/tools/briefs/index.ts';
import type { Stakeholder } from '../../workbook/tools/people/index.ts';
import { announce } from '../ui/announce.ts';
import { useSteadyOrder } from '../ui/use-steady-order.ts';
import { Line } from './line.tsx';

interface Props {
  readonly title: string;
  /** Shown while nothing is chosen. */
  readonly empty: string;
  readonly direction: Direction;
  readonly brief: Brief;
  readonly lines: readonly BriefLine[];
  /** Lines that are not in the brief but hold something the reader wrote. */
  readonly takenOut: readonly BriefLine[];
  readonly statements: readonly BriefStatement[];
  readonly stakeholders: readonly Stakeholder[];
  readonly initiative: Initiative;
}

/** One direction of a brief: the chosen statements in order, and those that can be added. */
export function Statements(props: Props) {
  const { title, empty, direction, brief, lines, takenOut, statements, stakeholders, initiative } = props;
  const id = `brief-${direction}`;
  const taken = new Set([...lines, ...takenOut].map(({ statement }) => statement.id));
  const mine = stakeholdersOf(brief);
  const offered = statements.filter(
    (one) => one.direction === direction && mine.includes(one.stakeholder) && !taken.has(one.id),
  );
  const add = (statement: BriefStatement): void => {
    addLine(initiative, brief.id, statement, statements);
    announce('Added.');
    document.getElementById(id)?.focus({ preventScroll: true });
  };
  const titleOf = (stakeholder: string): string =>
    stakeholders.find(({ id }) => id === stakeholder)?.title ?? stakeholder;
  const placed = linesByStakeholder(lines, stakeholders).flatMap((part) =>
    // Lines move within their stakeholder, as they are displayed.
    part.lines.map((line, at) => ({ id: line.statement.id, line, at, part })),
  );
  const { ordered, list, release } = useSteadyOrder<(typeof placed)[number], HTMLOListElement>(placed);
  return (
    <section aria-labelledby={id} data-direction={direction}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {lines.length === 0 ? (
        <p class="muted">{empty}</p>
      ) : (
        <ol class="lines" {...list}>
          {ordered.map(({ line, at, part }) => (
            <Line
              key={line.statement.id}
              {...{ brief: brief.id, line, lines: part.lines, at, initiative, direction }}
              from={mine.length > 1 || !mine.includes(line.statement.stakeholder) ? part.title : ''}
              onMove={release}
            />
          ))}
        </ol>
      )}
      {takenOut.length > 0 && (
        <details open data-removed-lines>
          <summary>Not in the brief, with words written for them ({takenOut.length})</summary>
          <ul class="offered">
            {takenOut.map(({ statement, row: { words, proof, proofLink } }) => (
              <li key={statement.id}>
                <div>
                  <p>{statement.text}</p>
                  {[words, proof, proofLink]
                    .filter((one) => one.trim() !== '')
                    .map((one, at) => (
                      <p key={at} class="muted">
                        <bdi translate={false}>{one}</bdi>
                      </p>
                    ))}
                </div>
                <button
                  type="button"
                  aria-label={`Add again: ${statement.text}`}
                  onClick={() => add(statement)}
                >
                  Add again
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {offered.length > 0 && (
        <details open={lines.length === 0}>
          <summary>Add from the playbook ({counted(offered.length, 'statement')})</summary>
          <ul class="offered">
            {offered.map((statement) => (
              <li key={statement.id}>
                <p>
                  {statement.text} <span class="muted">To them: {statement.address}</span>
                  {mine.length > 1 && <span class="muted"> {titleOf(statement.stakeholder)}</span>}
                </p>
                <button type="button" aria-label={`Add: ${statement.text}`} onClick={() => add(statement)}>
                  Add
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {mine.length === 0 && <p class="muted">Choose who reads the brief, and the statements appear.</p>}
    </section>
  );
}
