import type { ComponentChildren } from 'preact';
import { sizeWords } from '../../shared/sizes.ts';
import { counted } from '../../shared/words.ts';
import { href } from '../../shared/href.ts';
import { momentWords } from '../../shared/moments.ts';
import { bytesUsed, exportState } from '../../workbook/storage/index.ts';
import { SaveAll } from '../files/save-all.tsx';
import { DeleteAll } from '../initiatives/delete-all.tsx';
import { library } from '../page/page-library.ts';
import type { Current } from '../page/use-initiative.ts';
import { announce } from '../ui/announce.ts';
import { saveWords } from '../ui/save-words.ts';
import { type Estimate, type Keeping, useKeeping } from './use-keeping.ts';

const KEEPING: Readonly<Record<Keeping, string>> = {
  unknown: 'This browser does not say how long it keeps the data of a site.',
  kept: 'Yes. This browser has agreed not to clear this site’s data when space runs short.',
  unasked: 'Not asked yet. This browser may clear this site’s data when space runs short.',
  'may-be-deleted':
    'The browser did not agree. Your work is saved as before, but the browser may clear it when space runs short. Browsers tend to agree for sites you visit often or have bookmarked.',
};

/** Where the work is stored, its size, whether it persists, when it was saved, and how to delete it. */
export function YourData({ current: { open, version } }: { readonly current: Current }) {
  const { keeping, estimate, ask } = useKeeping(version);
  const file = exportState(library, open.id, open.initiative.replica.snapshot());
  const stored = library.storage.initiatives().length;
  const askNow = (): void => {
    void ask().then((answer) => announce(KEEPING[answer]));
  };
  return (
    <section class="side no-print" aria-labelledby="wb-data">
      <h2 id="wb-data">Where your work is kept</h2>
      <dl class="facts">
        <Fact term="Saved">{saveWords(open.persistence.status())}</Fact>
        <Fact term="Saved to a file">
          <span data-exported>
            {file.at === undefined ? 'Never from this browser.' : `Last ${momentWords(file.at)}.`}
          </span>{' '}
          A file is the only copy outside this browser.
        </Fact>
        <Fact term="Place">
          In the storage of this browser, on this device, and nowhere else. Nothing you enter is sent
          anywhere. Who can use this browser can read it.
        </Fact>
        <Fact term="Size">
          <span data-bytes>
            {sizeWords(bytesUsed(library.storage))} in all: {counted(stored, 'initiative')}, and what the
            workbook notes for itself, such as the names of the checklists’ items.
          </span>{' '}
          Browsers commonly give a site about 5 MB for this; when it is full, this page says so.
          {estimate !== undefined && ` ${estimateWords(estimate)}`}
        </Fact>
        <Fact term="Will the browser keep it?">
          <span data-keeping={keeping}>{KEEPING[keeping]}</span>
        </Fact>
        <Fact term="When it may be deleted">
          Safari deletes it after seven days of use without a visit to this site. Any browser may clear it
          when space runs short, a private window forgets it when you close it, and “clear browsing data”
          removes it.{' '}
          <a href={href('/privacy/#when-a-browser-may-delete-it-for-you')}>More about these cases</a>
        </Fact>
      </dl>
      <p class="buttons no-print">
        <SaveAll />
        {(keeping === 'unasked' || keeping === 'may-be-deleted') && (
          <button type="button" onClick={askNow}>
            Ask the browser to keep it
          </button>
        )}
        <DeleteAll />
      </p>
    </section>
  );
}

/** Not every browser includes local storage in its estimate, so this is not the size of the work itself. */
function estimateWords({ usage, quota }: Estimate): string {
  return `For this address as a whole the browser itself reports ${sizeWords(usage)} of ${sizeWords(quota)}; not every browser counts your entries in that.`;
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
