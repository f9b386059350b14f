import { useEffect, useRef, useState } from 'preact/hooks';
import { counted, plural } from '../../shared/words.ts';
import type { DiffKind, RowDiff } from '../../workbook/engine/index.ts';
import { DiffRow, type DiffView } from './diff-row.tsx';

/** Rendering thousands of rows at once freezes the page; more are shown on request. */
const AT_ONCE = 200;

const TITLES: Readonly<Record<DiffKind, string>> = {
  conflict: 'In conflict',
  changed: 'Changed',
  added: 'Added',
  follows: 'Comes back or goes with other work',
  older: 'Older in the file',
};
const EXPLAINED: Readonly<Record<DiffKind, string>> = {
  conflict:
    'Edited here and in the file, each without knowing of the other edit. The later edit counts unless you choose. Nothing is lost: the other value is kept under “Kept from conflicts” on this page.',
  changed:
    'Edited in the file in view of what is here. The file’s value replaces the one here, unless you untick it; then it is kept under “Kept from conflicts”.',
  added: 'Nothing is entered here yet.',
  follows:
    'Removed by one of you while the other worked on what belongs to it. It comes back with that work, and goes once that is removed too.',
  older:
    'Replaced here since, by an edit or by undoing. What is here stays; choose the file’s value to have it back.',
};

interface Props {
  readonly kind: DiffKind;
  readonly rows: readonly RowDiff[];
  readonly view: DiffView;
}

/** The rows of one kind with their number; the first 200 are shown. */
export function DiffSection({ kind, rows, view }: Props) {
  const [shown, setShown] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (shown > AT_ONCE) list.current?.querySelectorAll<HTMLElement>('[data-diff]')[shown - AT_ONCE]?.focus();
  }, [shown]);
  if (rows.length === 0) return null;
  const left = rows.length - shown;
  return (
    <section data-kind={kind}>
      <h3>
        {TITLES[kind]} ({rows.length})
      </h3>
      <p class="muted">{EXPLAINED[kind]}</p>
      <ul ref={list} class="diffs">
        {rows.slice(0, shown).map((diff) => (
          <DiffRow key={`${diff.table}\n${diff.row}`} diff={diff} view={view} />
        ))}
      </ul>
      {left > 0 && (
        <p>
          {counted(left, 'more entry', 'more entries')} of this kind {plural(left, 'is', 'are')} not shown.{' '}
          <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
            Show {Math.min(left, AT_ONCE)} more
          </button>
        </p>
      )}
    </section>
  );
}
