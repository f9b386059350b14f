import { useEffect, useMemo, useRef } from 'preact/hooks';
import { counted, plural } from '../../shared/words.ts';
import { momentWords } from '../../shared/moments.ts';
import type { FileList } from '../../workbook/exchange/index.ts';
import type { ListDefinition } from '../../workbook/tools/checklists/index.ts';
import { library } from '../page/page-library.ts';
import { Says } from '../ui/says.tsx';
import { type ImportResult, importFile } from './import-file.ts';
import { Followed, PartChanges, PartView } from './part-view.tsx';
import { usePart } from './part.ts';
import { targetsInList } from './targets.ts';

interface Props {
  /** Each list needs its own `key`: the state of its initiatives is kept here. */
  readonly list: FileList;
  readonly fileName: string;
  readonly lists: readonly ListDefinition[];
  readonly done: (taken: ImportResult) => void;
  readonly failed: () => void;
  readonly cancel: () => void;
}

/** What importing a file of several initiatives would do, one by one. Nothing is written until the reader confirms. */
export function ListPreview({ list, fileName, lists, done, failed, cancel }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const readable = useMemo(() => {
    const files = list.files.flatMap((result) => (result.ok ? [result.file] : []));
    return files.map((file) => ({ file, targets: targetsInList(library, file, library.current()) }));
  }, [list]);
  // The number of hooks is constant: the list stays the same for the life of this view.
  const parts = readable.map(({ file, targets }) => usePart(file, targets, lists));
  useEffect(() => heading.current?.focus(), [list]);
  const damaged = list.files.flatMap((result, index) => (result.ok ? [] : [{ index, ...result.problem }]));
  const writing = parts.filter(({ writes }) => writes);
  const apply = (): void => {
    const taken = importFile(writing, fileName);
    if (taken === undefined) failed();
    else done(taken);
  };

  return (
    <div class="panel" data-preview>
      <h3 ref={heading} tabIndex={-1}>
        Review the import: {counted(list.files.length, 'initiative')}
      </h3>
      <p class="muted">
        From <bdi translate={false}>{fileName}</bdi>
        {Number.isNaN(list.exportedAt) ? '' : `, written ${momentWords(list.exportedAt)}`}. Nothing has been
        changed yet.
      </p>
      {list.missing > 0 && (
        <p class="notice" data-missing>
          {counted(list.missing, 'more initiative')} that {plural(list.missing, 'was', 'were')} saved to this
          file {plural(list.missing, 'is', 'are')} not in it any more; its end may have been cut off. What is
          left can be imported.
        </p>
      )}
      <Followed text={list.followed} />
      {damaged.map(({ index, headline, what, advice }) => (
        <section key={index} class="notice" data-damaged>
          <h3>
            Number {index + 1} of {list.files.length} cannot be imported: {headline}
          </h3>
          <p>
            <Says sentence={what} /> <Says sentence={advice} /> The others are not affected.
          </p>
        </section>
      ))}
      <p class="buttons">
        {writing.length > 0 && (
          <button type="button" class="primary" onClick={apply}>
            Import {counted(writing.length, 'initiative')}
          </button>
        )}
        <button type="button" onClick={cancel}>
          {writing.length > 0 ? 'Cancel and change nothing' : 'Close'}
        </button>
      </p>
      {parts.map((part) => (
        <section key={part.id} class="part" aria-labelledby={part.id} data-part>
          <h3 id={part.id}>
            <bdi translate={false}>{part.file.details.name}</bdi>
          </h3>
          <PartView part={part} />
          {part.target.kind === 'merge' && part.preview.rows.length + part.preview.older.length > 0 && (
            <details>
              <summary>
                Look at each entry
                <span class="sr-only">
                  {' '}
                  of <bdi translate={false}>{part.file.details.name}</bdi>
                </span>
              </summary>
              <PartChanges part={part} />
            </details>
          )}
        </section>
      ))}
    </div>
  );
}
