import { useEffect, useMemo, useRef } from 'preact/hooks';
import { momentWords } from '../../shared/moments.ts';
import type { InitiativeFile } from '../../workbook/exchange/index.ts';
import type { ListDefinition } from '../../workbook/tools/checklists/index.ts';
import { library } from '../page/page-library.ts';
import { type ImportResult, importFile } from './import-file.ts';
import { PartChanges, PartView } from './part-view.tsx';
import { usePart } from './part.ts';
import { targetsFor } from './targets.ts';

interface Props {
  readonly file: InitiativeFile;
  readonly fileName: string;
  readonly lists: readonly ListDefinition[];
  readonly done: (taken: ImportResult) => void;
  readonly failed: () => void;
  readonly cancel: () => void;
}

/** What an import would do, item by item. Nothing is written until the reader confirms. */
export function Preview({ file, fileName, lists, done, failed, cancel }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const targets = useMemo(() => targetsFor(library, file, library.current()), [file]);
  const part = usePart(file, targets, lists);
  useEffect(() => heading.current?.focus(), [file]);
  const apply = (): void => {
    const taken = importFile([part], fileName);
    if (taken === undefined) failed();
    else done(taken);
  };

  return (
    <div class="panel" data-preview>
      <h3 ref={heading} tabIndex={-1}>
        Review the import: <bdi translate={false}>{file.details.name}</bdi>
      </h3>
      <p class="muted">
        From <bdi translate={false}>{fileName}</bdi>, written {momentWords(file.exportedAt)}. Nothing has been
        changed yet.
      </p>
      <PartView part={part} />
      <p class="buttons">
        {part.writes && (
          <button type="button" class="primary" onClick={apply}>
            {part.target.kind === 'merge' ? 'Import' : 'Add it as a new initiative'}
          </button>
        )}
        <button type="button" onClick={cancel}>
          {part.writes ? 'Cancel and change nothing' : 'Close'}
        </button>
      </p>
      <PartChanges part={part} />
    </div>
  );
}
