import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { InitiativeFile } from '../../workbook/file.ts';
import type { ListDefinition } from '../../workbook/lists.ts';
import {
  choiceKey,
  type Choices,
  type DiffKind,
  previewMerge,
  type RowDiff,
  type Side,
} from '../../workbook/merge.ts';
import { counted } from '../../workbook/text.ts';
import { Says } from '../ui/says.tsx';
import { shelf } from '../workbook/page-shelf.ts';
import { AllConflicts } from './all-conflicts.tsx';
import { DiffSection } from './diff-section.tsx';
import { momentWords } from './moments.ts';
import { previewWords } from './preview-words.ts';
import { rowNames } from './row-names.ts';
import { takeIn, type TakenIn } from './take-in.ts';
import { TargetChoice } from './target-choice.tsx';
import { newKept, type Target, targetsFor } from './targets.ts';
import { useVersion } from './use-version.ts';

interface Props {
  readonly file: InitiativeFile;
  readonly fileName: string;
  readonly lists: readonly ListDefinition[];
  readonly done: (taken: TakenIn) => void;
  readonly failed: () => void;
  readonly cancel: () => void;
}

const NEW: Target = { kind: 'new' };

/** What taking a file in would do, item by item. Nothing is written before the reader says so. */
export function Preview({ file, fileName, lists, done, failed, cancel }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const targets = useMemo(() => targetsFor(shelf, file, shelf.current()), [file]);
  const [target, setTarget] = useState(targets[0] ?? NEW);
  const [choices, setChoices] = useState<Choices>(new Map());
  const into = target.kind === 'new' ? shelf.current() : shelf.open(target.id);
  const version = useVersion(into);
  const theirs = file.packed;
  const preview = useMemo(() => {
    const mine = into.initiative.replica.packed();
    const name = rowNames(lists, [theirs, mine]);
    return { ...previewMerge(mine, theirs), name, kept: newKept(mine, theirs) };
  }, [into, theirs, lists, version]);
  useEffect(() => heading.current?.focus(), [file]);

  const merging = target.kind === 'merge';
  const blocked = merging && into.initiative.readOnly;
  const back = keysOf(preview.older, 'older').filter((key) => choices.get(key) === 'theirs').length;
  const nothing = merging && preview.rows.length + preview.kept + back === 0;
  const apply = (): void => {
    try {
      const counts = { ...preview.counts, older: back };
      done(takeIn(shelf, file, target, fileName, choices, counts));
    } catch {
      failed();
    }
  };
  const choose = (key: string, side: Side): void => setChoices(new Map([...choices, [key, side]]));
  const conflicts = keysOf(preview.rows, 'conflict');

  return (
    <div class="panel" data-preview>
      <h3 ref={heading} tabIndex={-1}>
        Look before you take it in: <bdi translate={false}>{file.details.name}</bdi>
      </h3>
      <p class="quiet">
        From <bdi translate={false}>{fileName}</bdi>, written {momentWords(file.exportedAt)}. Nothing has been
        changed yet.
      </p>
      {targets.length > 1 && <TargetChoice targets={targets} target={target} choose={setTarget} />}
      {file.distrusted > 0 && (
        <p class="notice">
          {counted(file.distrusted, 'edit')} in this file {file.distrusted === 1 ? 'bears' : 'bear'} a time in
          the future; the clock of that computer may be wrong. They fill what is empty here and replace
          nothing unless you choose them.
        </p>
      )}
      <p data-counts>
        <Says sentence={previewWords(target, file, preview)} />
      </p>
      {merging && (
        <>
          {conflicts.length > 1 && <AllConflicts keys={conflicts} choices={choices} set={setChoices} />}
          {(['conflict', 'changed', 'added', 'older'] as const).map((kind) => (
            <DiffSection
              key={`${kind} ${target.id}`}
              kind={kind}
              rows={[...preview.rows, ...preview.older].filter((row) => row.kind === kind)}
              view={{ name: preview.name, choices, choose }}
            />
          ))}
        </>
      )}
      {blocked && (
        <p class="notice">
          Your copy was saved by a newer version of Groundwork, so nothing can be added to it here. Reload the
          page to get that version, and import the file again.
        </p>
      )}
      <p class="buttons">
        {!nothing && !blocked && (
          <button type="button" class="primary" onClick={apply}>
            {merging ? 'Take it in' : 'Add it as a new initiative'}
          </button>
        )}
        <button type="button" onClick={cancel}>
          {nothing || blocked ? 'Close' : 'Cancel and change nothing'}
        </button>
      </p>
    </div>
  );
}

/** The names in the choices of all cells of a kind. */
function keysOf(rows: readonly RowDiff[], wanted: DiffKind): string[] {
  return rows.flatMap(({ table, row, cells }) =>
    cells.filter(({ kind }) => kind === wanted).map(({ cell }) => choiceKey(table, row, cell)),
  );
}
