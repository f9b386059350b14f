import { useMemo, useState } from 'preact/hooks';
import type { ListDefinition } from '../../workbook/lists.ts';
import { exportState, noteExport } from '../../workbook/shelf-notes.ts';
import { download } from '../dom.ts';
import { Says } from '../ui/says.tsx';
import { announce } from '../workbook/announce.ts';
import { shelf } from '../workbook/page-shelf.ts';
import { type Export, exportsOf } from './exports.ts';
import { momentWords } from './moments.ts';
import { type Current, refreshViews } from '../workbook/use-initiative.ts';

interface Props {
  readonly current: Current;
  readonly lists: readonly ListDefinition[];
}

/** The files that can be saved, each with what is in it; says when the work was last in a file. */
export function ExportList({ current: { open, version }, lists }: Props) {
  const [done, setDone] = useState<{ id: string; words: string }>();
  const files = useMemo(() => exportsOf(open, lists), [open, version, lists]);
  const packed = open.initiative.replica.packed();
  const state = exportState(shelf.storage, open.id, packed);
  const empty = open.persistence.status().state === 'empty';

  const save = ({ id, file }: Export): void => {
    download(file);
    if (id === 'initiative') noteExport(shelf.storage, open.id, packed, open.initiative.now());
    const words = `${file.name} was handed to your browser to save.`;
    setDone({ id, words });
    refreshViews();
    announce(words);
  };

  return (
    <section aria-labelledby="files-save">
      <h2 id="files-save">Save to a file</h2>
      <p>
        A file is the only copy outside this browser. It is plain text and not encrypted: share it as you
        would share minutes of a meeting.
      </p>
      <p class={!empty && state.newerThanFile ? 'reminder' : 'quiet'} data-export-state>
        {exportWords(state, empty)}
      </p>
      <ul class="rows">
        {files.map((one) => (
          <li key={one.id}>
            <div>
              <h3>{one.title}</h3>
              <p>
                <Says sentence={one.nothing ?? one.file.says} />
              </p>
              <p class="done" data-done={one.id} hidden={done?.id !== one.id}>
                <Says sentence={done?.words ?? ''} />
              </p>
            </div>
            {one.nothing === undefined && (
              <button
                type="button"
                class={one.id === 'initiative' ? 'primary' : undefined}
                onClick={() => save(one)}
              >
                {one.action}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function exportWords(
  { at, newerThanFile }: { at: number | undefined; newerThanFile: boolean },
  empty: boolean,
): string {
  if (empty) return 'Once something is entered, this says whether it is in a file.';
  if (at === undefined) return 'Your work is in no initiative file yet. It exists in this browser only.';
  return newerThanFile
    ? `Your newest changes are in no initiative file. The last one was made ${momentWords(at)}.`
    : `All your changes are in the initiative file made ${momentWords(at)}.`;
}
