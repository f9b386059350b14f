import {
  type CellDiff,
  choiceKey,
  type Choices,
  type RowDiff,
  type Side,
} from '../../workbook/engine/index.ts';
import { cellLabel, type NameRow } from '../../workbook/schema/index.ts';
import { Value } from './value.tsx';

/** What all rows of a preview share. */
export interface DiffView {
  /** Distinguishes the radio groups of several previews in one page. */
  readonly group: string;
  readonly name: NameRow;
  readonly choices: Choices;
  readonly choose: (key: string, side: Side) => void;
  /** Who made the edit that is in the file, or `''`. */
  readonly editor: (table: string, row: string, cell: string) => string;
  /** Whether a row can do without what the file adds to it: one that the reader knows. */
  readonly declinable: (diff: RowDiff) => boolean;
}

/** One row of the preview: what would be added or changed, and in a conflict the choice between both. */
export function DiffRow({ diff, view }: { readonly diff: RowDiff; readonly view: DiffView }) {
  const { title, place, typed, show } = view.name(diff.table, diff.row);
  return (
    <li data-diff={diff.kind} tabIndex={-1}>
      <h4>
        <bdi translate={!typed}>{title}</bdi>
      </h4>
      {place !== '' && (
        <p class="place">
          <bdi translate>{place}</bdi>
        </p>
      )}
      {diff.cells.map((cell) =>
        cell.kind === 'conflict' || cell.kind === 'older' ? (
          <Choice key={cell.cell} diff={cell} row={diff} view={view} />
        ) : (
          <p key={cell.cell} class="cell" data-cell={cell.cell}>
            <span class="field">{capital(cellLabel(diff.table, cell.cell))}</span>
            {cell.kind !== 'follows' && view.declinable(diff) && <Take diff={cell} row={diff} view={view} />}
            {(cell.kind === 'changed' || cell.kind === 'follows') && (
              <>
                <s>
                  <span class="sr-only">was </span>
                  <Value table={diff.table} cell={cell.cell} value={show(cell.cell, cell.mine)} />
                </s>
                <span aria-hidden="true">→</span>
                <span class="sr-only">becomes</span>
              </>
            )}
            <Value table={diff.table} cell={cell.cell} value={show(cell.cell, cell.theirs)} />
            <By name={view.editor(diff.table, diff.row, cell.cell)} />
          </p>
        ),
      )}
    </li>
  );
}

/** By whom, as they call themselves. */
function By({ name }: { readonly name: string }) {
  if (name === '') return null;
  return (
    <span class="muted" data-by>
      by <bdi translate={false}>{name}</bdi>
    </span>
  );
}

/** Whether one change is taken over: it is, unless the reader says no. */
function Take({ diff, row, view }: ChoiceProps) {
  const key = choiceKey(row.table, row.row, diff.cell);
  const { title, typed } = view.name(row.table, row.row);
  return (
    <label class="choice take">
      <input
        type="checkbox"
        checked={view.choices.get(key) !== 'mine'}
        autocomplete="off"
        onChange={({ currentTarget }) => view.choose(key, currentTarget.checked ? 'theirs' : 'mine')}
      />
      <span>
        Take over
        <span class="sr-only">
          {' '}
          {cellLabel(row.table, diff.cell)} of <bdi translate={!typed}>{title}</bdi>
        </span>
      </span>
    </label>
  );
}

interface ChoiceProps {
  readonly diff: CellDiff;
  readonly row: RowDiff;
  readonly view: DiffView;
}

/** Two values of one field, one of which will be kept. */
function Choice({ diff, row, view }: ChoiceProps) {
  const key = choiceKey(row.table, row.row, diff.cell);
  const { title, typed, show } = view.name(row.table, row.row);
  const chosen = view.choices.get(key) ?? diff.winner;
  return (
    <fieldset class="conflict choice" data-cell={diff.cell}>
      <legend>
        {capital(cellLabel(row.table, diff.cell))}
        <span class="sr-only">
          {' '}
          of <bdi translate={!typed}>{title}</bdi>
        </span>
      </legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side}>
          <input
            type="radio"
            name={`${view.group} ${key}`}
            value={side}
            checked={chosen === side}
            onChange={() => view.choose(key, side)}
          />
          <span>
            <span class="version">
              {side === 'mine' ? 'Here' : 'In the file'}
              {diff.winner === side && ' (later edit)'}
              {`: ${fate(diff, side, chosen)}`}
            </span>
            <Value table={row.table} cell={diff.cell} value={show(diff.cell, diff[side])} />
            {side === 'theirs' && <By name={view.editor(row.table, row.row, diff.cell)} />}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What happens to a side: the one not chosen goes to the conflict log, unless it is empty or was replaced here knowingly. */
function fate({ kind, mine, theirs }: CellDiff, side: Side, chosen: Side): string {
  if (side === chosen) return 'will count';
  const value = side === 'mine' ? mine : theirs;
  const replaced = kind === 'older' && side === 'theirs';
  return !replaced && value !== undefined && value !== '' ? 'will be kept aside' : 'will not count';
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
