import { useContext, useMemo, useRef, useState } from 'preact/hooks';
import { momentWords } from '../../shared/moments.ts';
import {
  cellAt,
  dismissLostEdit,
  edit,
  type EditResult,
  type LostEdit,
  lostEdits,
} from '../../workbook/engine/index.ts';
import { cellLabel, rowNames } from '../../workbook/schema/index.ts';
import type { ListDefinition } from '../../workbook/tools/checklists/index.ts';
import type { Current } from '../page/use-initiative.ts';
import { announce } from '../ui/announce.ts';
import { Options } from './charter-options.ts';
import { Value } from './value.tsx';

const AT_ONCE = 50;

interface Props {
  readonly current: Current;
  readonly lists: readonly ListDefinition[];
}

/** The values that lost a conflict, each to be restored or dismissed. */
export function Kept({ current: { open, version }, lists }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [worked, setWorked] = useState(false);
  const { initiative } = open;
  const losers = useMemo(() => lostEdits(initiative), [initiative, version]);
  const snapshot = initiative.replica.snapshot();
  const name = rowNames(lists, [snapshot], useContext(Options));
  if (losers.length === 0 && !worked) return null;

  const settle = (loser: LostEdit, putBack: boolean): void => {
    const label = putBack ? 'Kept value put back' : 'Kept value discarded';
    initiative.replica.change('edit', label, () => {
      const { table, row, cell, value } = loser;
      const result: EditResult = putBack ? edit(initiative, table, row, { [cell]: value }) : { ok: true };
      if (result.ok) dismissLostEdit(initiative, loser.id);
      announce(
        result.ok
          ? `${label}. Undo brings it back.`
          : `Not put back: this ${result.problems[0]?.wrong ?? 'cannot be kept'}. Copy what you need of it.`,
      );
    });
    setWorked(true);
    heading.current?.focus();
  };

  return (
    <section class="no-print" aria-labelledby="files-kept" data-kept>
      <h2 id="files-kept" ref={heading} tabIndex={-1}>
        Kept from conflicts ({losers.length})
      </h2>
      <p>
        When two people edit the same field without knowing of each other, or you let a file’s value stand in
        place of yours, one value counts and the other is kept here. Nothing goes away by itself.
      </p>
      <ul class="rows">
        {losers.slice(0, AT_ONCE).map((loser) => {
          const { title, place, typed, show } = name(loser.table, loser.row);
          const field = cellLabel(loser.table, loser.cell);
          const about = (
            <span class="sr-only">
              {' '}
              ({field} of <bdi translate={!typed}>{title}</bdi>)
            </span>
          );
          return (
            <li key={loser.id}>
              <div>
                <h3>
                  <bdi translate={!typed}>{title}</bdi>
                </h3>
                <p class="muted">
                  {place === '' ? '' : `${place}. `}Edited {momentWords(loser.at)}.
                </p>
                <p class="cell">
                  <span class="field">{field}, kept</span>
                  <Value table={loser.table} cell={loser.cell} value={show(loser.cell, loser.value)} />
                </p>
                <p class="cell">
                  <span class="field">{field}, counts now</span>
                  <Value
                    table={loser.table}
                    cell={loser.cell}
                    value={show(
                      loser.cell,
                      cellAt(snapshot, loser.table, loser.row, loser.cell)?.[0] ?? undefined,
                    )}
                  />
                </p>
              </div>
              {!initiative.readOnly && (
                <p class="buttons">
                  {initiative.schema.cellType(loser.table, loser.cell) !== undefined && (
                    <button type="button" onClick={() => settle(loser, true)}>
                      Use this value{about}
                    </button>
                  )}
                  <button type="button" onClick={() => settle(loser, false)}>
                    Discard{about}
                  </button>
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {losers.length > AT_ONCE && (
        <p>{losers.length - AT_ONCE} more are kept; they appear here as you work through these.</p>
      )}
    </section>
  );
}
