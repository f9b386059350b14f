import { useMemo, useState } from 'preact/hooks';
import { momentWords } from '../../shared/moments.ts';
import { authorOf, exportState, keepAuthor } from '../../workbook/storage/index.ts';
import { AUTHORS, setAuthorName } from '../../workbook/tools/authors/index.ts';
import type { ListDefinition } from '../../workbook/tools/checklists/index.ts';
import { library } from '../page/page-library.ts';
import type { Current } from '../page/use-initiative.ts';
import { refreshViews } from '../page/views.ts';
import { announce } from '../ui/announce.ts';
import { cellOf } from '../ui/cell.ts';
import { download } from '../ui/dom.ts';
import { Field } from '../ui/field.tsx';
import { Says } from '../ui/says.tsx';
import { type Export, exportsOf, type Made } from './exports.ts';

interface Props {
  readonly current: Current;
  readonly lists: readonly ListDefinition[];
  /** Whether saving is what the page is about just now, and not a file to take in. */
  readonly leads: boolean;
}

const NOT_MADE =
  'The file could not be made: the part of Groundwork that writes it did not load. You may be offline. Nothing is lost; try again later, or save the initiative file, which always works.';

// STATUS is ignored except for busy time, and entirely beside TRANSP. Other clients have been seen to remove an entry from
// a subscribed calendar (hackgvl/hackgreenville-com#498), to strike it out (sabre-io/dav#969), and to keep one that was
// imported (brianc118/Google-Calendar-Undo-Import).
const OUTLOOK_RULES =
  'https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxcical/14b1b344-d704-40f2-b30d-83291bde0977';

/** The files that can be saved, each with a description; says when the work was last saved to a file. */
export function ExportList({ current: { open, version }, lists, leads }: Props) {
  const [done, setDone] = useState<{ id: string; words: string }>();
  const files = useMemo(() => exportsOf(open, lists), [open, version, lists]);
  const snapshot = open.initiative.replica.snapshot();
  const state = exportState(library, open.id, snapshot);
  const author = authorOf(library, open.id);
  const empty = open.persistence.status().state === 'empty';

  const tell = (id: Export['id'], words: string): void => {
    setDone({ id, words });
    announce(words);
  };
  const save = async ({ id, make }: Export): Promise<void> => {
    const made = await Promise.resolve(make()).catch((): Made => ({ why: NOT_MADE }));
    if (made.file === undefined) {
      tell(id, made.why);
      return;
    }
    download(made.file);
    made.saved?.();
    refreshViews();
    tell(id, `${made.file.name} was handed to your browser to save.`);
  };

  return (
    <section aria-labelledby="files-save">
      <h2 id="files-save">Export</h2>
      <p>
        A file is the only copy outside this browser. It is not encrypted: share it as you would share minutes
        of a meeting.
      </p>
      <p class={!empty && state.newerThanFile ? 'warning' : 'muted'} data-export-state>
        {exportWords(state, empty)}
      </p>
      <Field
        id="files-author"
        label="Your name, for colleagues"
        type="text"
        hint="Optional. It stands in the names of your files, and beside your changes when somebody imports them."
        cell={cellOf(open.initiative, AUTHORS, author, 'name')}
        onValue={(text) => setAuthorName(open.initiative, keepAuthor(library, open.id), text)}
      />
      <ul class="rows">
        {files.map((one) => (
          <li key={one.id}>
            <div>
              <h3>{one.title}</h3>
              <p>
                <Says sentence={one.nothing ?? one.says} />
              </p>
              {one.id === 'calendar' && one.nothing === undefined && <ImportedAgain />}
              <p class="done" data-done={one.id} hidden={done?.id !== one.id}>
                <Says sentence={done?.words ?? ''} />
              </p>
            </div>
            {one.nothing === undefined && (
              <button
                type="button"
                class={leads && one.id === 'initiative' ? 'primary' : undefined}
                data-export={one.id}
                onClick={() => void save(one)}
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

/** What other programs do when a calendar file is imported again. */
function ImportedAgain() {
  return (
    <p class="muted" data-imported-again>
      Your calendar does not follow this page by itself: after changes, save the file and open it in your
      calendar once more. Most calendars then change the entries they have; some add them a second time. What
      is no longer due comes with the name “No longer due: …”. Some calendars take such an entry out, some
      cross it out, and some leave it, as Outlook does by the{' '}
      <a href={OUTLOOK_RULES}>rules that Microsoft publishes</a>: delete it by hand there. It is easiest to
      make a separate calendar for these dates, which you can empty before you open the next file.
    </p>
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
