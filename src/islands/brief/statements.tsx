import { useState } from 'preact/hooks';
import { counted } from '../../shared/words.ts';
import type { Initiative } from '../../workbook/engine/index.ts';
import {
  addLine,
  audience,
  type Brief,
  type BriefLine,
  type BriefStatement,
  type Direction,
  linesByStakeholder,
} from '../../workbook/tools/briefs/index.ts';
import type { Stakeholder } from '../../workbook/tools/people/index.ts';
import { announce } from '../ui/announce.ts';
import { useSteadyOrder } from '../ui/use-steady-order.ts';
import { goOn } from './go-on.ts';
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
  // Fixed when first shown: the list stays open while its reader adds one after the other.
  const [open] = useState(lines.length === 0);
  const taken = new Set([...lines, ...takenOut].map(({ statement }) => statement.id));
  const mine = audience(brief, stakeholders);
  const offered = mine.flatMap((group) =>
    statements
      .filter((one) => one.direction === direction && one.stakeholder === group.id && !taken.has(one.id))
      .map((statement) => ({ statement, group })),
  );
  const add = (statement: BriefStatement, button: HTMLButtonElement): void => {
    addLine(initiative, brief.id, statement, statements);
    const left = offered.filter((one) => one.statement.id !== statement.id).length;
    announce(`Added. ${lines.length + 1} in the brief, ${left} more to add.`);
    goOn(button, id);
  };
  const placed = linesByStakeholder(brief, lines, stakeholders).flatMap((part) =>
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
              from={
                mine.length > 1 || !mine.some((one) => one.id === line.statement.stakeholder)
                  ? part.title
                  : ''
              }
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
                  <p>{statement.address}</p>
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
                  aria-label={`Add again: ${statement.address}`}
                  onClick={({ currentTarget }) => add(statement, currentTarget)}
                >
                  Add again
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {offered.length > 0 && (
        <details open={open}>
          <summary>Add from the playbook ({counted(offered.length, 'statement')})</summary>
          <ul class="offered">
            {offered.map(({ statement, group }) => (
              <li key={statement.id}>
                <p>
                  {statement.address} {mine.length > 1 && <span class="meta">{group.title}</span>}
                </p>
                <button
                  type="button"
                  aria-label={`Add: ${statement.address}`}
                  onClick={({ currentTarget }) => add(statement, currentTarget)}
                >
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
