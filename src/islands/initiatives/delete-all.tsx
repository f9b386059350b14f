import { useState } from 'preact/hooks';
import { counted, plural } from '../../shared/words.ts';
import { listInitiatives } from '../../workbook/storage/index.ts';
import { library } from '../page/page-library.ts';
import { announce } from '../ui/announce.ts';
import { Ask } from './ask.tsx';
import { deleteAll } from './deletions.ts';

/** Deletes all that this site has stored in this browser, after asking. */
export function DeleteAll() {
  const [asking, setAsking] = useState(false);
  const yes = (): void => {
    deleteAll();
    announce('All your data was deleted from this browser. You can undo this until you leave the page.');
  };
  return (
    <>
      <button type="button" class="danger" onClick={() => setAsking(true)}>
        Delete all my data
      </button>
      {asking && (
        <Ask
          question="Delete all your data on this site?"
          action="Delete everything"
          onYes={yes}
          onClose={() => setAsking(false)}
        >
          <p>
            This deletes {counted(listInitiatives(library).length, 'initiative')} with all that is in{' '}
            {plural(listInitiatives(library).length, 'it', 'them')}, what was set aside as unreadable, and
            this workbook’s own settings, the reading path you follow with its marks, and what you asked the
            search last. Only what Groundwork has stored for this site goes: your files stay, and so do your
            choices of light or dark, of the / key and about the offline copy, and the data of other sites.
          </p>
          <p>
            A page that is open in another tab keeps what it shows, and says that it is not saved. It stores
            it again only if you tell it to there.
          </p>
          <p>You can undo it until you leave or close this page.</p>
        </Ask>
      )}
    </>
  );
}
