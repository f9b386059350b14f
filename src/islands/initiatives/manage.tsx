import { useState } from 'preact/hooks';
import { counted } from '../../shared/words.ts';
import { readDetails, setDetails } from '../../workbook/engine/index.ts';
import { duplicate, exportState, type OpenInitiative } from '../../workbook/storage/index.ts';
import { quoted } from '../../workbook/text/index.ts';
import { hasWork, readItems } from '../../workbook/tools/checklists/index.ts';
import { library } from '../page/page-library.ts';
import { toolBar } from '../page/tool-bar.ts';
import { announce } from '../ui/announce.ts';
import { Ask } from './ask.tsx';
import { deleteOne } from './deletions.ts';

/** Duplicates, archives and deletes the initiative shown. */
export function Manage({ open }: { readonly open: OpenInitiative }) {
  const [asking, setAsking] = useState(false);
  const { initiative, id } = open;
  const { name, archived } = readDetails(initiative);
  const copy = (): void => {
    const { initiative: made } = duplicate(library, id);
    announce(`${quoted(readDetails(made).name)} was made. You now work on it.`);
    void toolBar().rename();
  };
  const archive = (): void => {
    setDetails(initiative, { archived: !archived });
    announce(archived ? `${quoted(name)} is back from the archive.` : `${quoted(name)} is archived.`);
  };
  const remove = (): void => {
    deleteOne(id, name);
    announce(`${quoted(name)} was deleted. You can undo this until you leave the page.`);
  };
  return (
    <p class="buttons">
      {!initiative.readOnly && (
        <>
          <button type="button" onClick={copy}>
            Duplicate
          </button>
          <button type="button" onClick={archive}>
            {archived ? 'Bring back from the archive' : 'Archive'}
          </button>
        </>
      )}
      <button type="button" class="danger" onClick={() => setAsking(true)}>
        Delete…
      </button>
      {asking && (
        <Ask
          question={`Delete ${quoted(name)}?`}
          action="Delete this initiative"
          onYes={remove}
          onClose={() => setAsking(false)}
        >
          <p>{whatGoes(open)} Files that you saved stay.</p>
          <p>You can undo it until you leave or close this page.</p>
        </Ask>
      )}
    </p>
  );
}

function whatGoes({ id, initiative }: OpenInitiative): string {
  const worked = [...readItems(initiative).values()].filter(hasWork).length;
  const { newerThanFile } = exportState(library, id, initiative.replica.snapshot());
  return [
    `This deletes the initiative with your work on ${counted(worked, 'checklist item')} from this browser.`,
    newerThanFile ? 'Its newest changes are in no file.' : '',
  ]
    .join(' ')
    .trim();
}
