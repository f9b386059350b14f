import { useEffect, useRef, useState } from 'preact/hooks';
import { href } from '../../shared/href.ts';
import { counted } from '../../shared/words.ts';
import { CONFLICTS, readDetails } from '../../workbook/engine/index.ts';
import { listInitiatives } from '../../workbook/storage/index.ts';
import { quoted } from '../../workbook/text/index.ts';
import { library } from '../page/page-library.ts';
import { announce } from '../ui/announce.ts';
import { saveWords } from '../ui/save-words.ts';
import { Says } from '../ui/says.tsx';
import { putBack, takeBack, type ImportResult, type ImportedPart } from './import-file.ts';
import { useVersion } from './use-version.ts';

/**
 * Whether the import is in effect, undone, undone without having changed anything, or can no longer be undone here
 * because something came after it.
 */
type Standing = 'done' | 'undone' | 'unchanged' | 'followed';

/** Shows what was imported, and undoes it on request. */
export function Outcome({ taken }: { readonly taken: ImportResult }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [standing, setStanding] = useState<Standing>('done');
  const [back, setBack] = useState('');
  useEffect(() => heading.current?.focus(), [taken]);
  useEffect(() => {
    setStanding('done');
    const stops = taken.parts.map((part) => followed(part, setStanding));
    return () => stops.forEach((stop) => stop());
  }, [taken]);

  const undo = (): void => {
    const { said, changed } = takeBack(taken);
    announce(said);
    setBack(said);
    setStanding(changed ? 'undone' : 'unchanged');
    // The button goes, and its place in the page with it.
    if (!changed) heading.current?.focus();
  };
  const redo = (): void => {
    announce(putBack(taken));
    setStanding('done');
  };

  return (
    <div class="panel" data-outcome={standing}>
      <h3 ref={heading} tabIndex={-1}>
        {standing === 'undone' || standing === 'unchanged' ? 'Undone' : 'Imported'}
      </h3>
      {standing === 'unchanged' ? (
        <p>
          <Says sentence={back} />
        </p>
      ) : (
        taken.parts.map((part) => (
          <PartOutcome key={part.open.id} part={part} taken={taken} standing={standing} />
        ))
      )}
      <p class="buttons">
        {standing === 'done' && (
          <button type="button" onClick={undo}>
            Undo the import
          </button>
        )}
        {standing === 'undone' && (
          <button type="button" onClick={redo}>
            Import again
          </button>
        )}
        <a href={href('/workbook/')}>Open the workbook</a>
      </p>
    </div>
  );
}

interface PartProps {
  readonly part: ImportedPart;
  readonly taken: ImportResult;
  readonly standing: Standing;
}

function PartOutcome({ part, taken, standing }: PartProps) {
  useVersion(part.open);
  const status = part.open.persistence.status();
  return (
    <>
      <p data-imported={part.kind}>
        <Says sentence={words(part, standing, taken.after === part.open.id)} />
      </p>
      {standing !== 'undone' && (
        <p class={status.state === 'unsaved' ? 'warning' : 'muted'}>{saveWords(status)}</p>
      )}
    </>
  );
}

/**
 * Follows an import: undone, redone, or no longer the last step. A new initiative can then no longer be removed:
 * that would also remove what another tab has entered there since.
 */
function followed(part: ImportedPart, setStanding: (standing: Standing) => void): () => void {
  const { open } = part;
  return open.initiative.replica.listen(({ origin, label: step, cells }) => {
    // Changes of internal cells alone, such as the calendar table, are no steps for undo.
    const bookkeeping =
      origin === 'edit' &&
      cells.every(
        ({ table, cell }) => table !== CONFLICTS.id && open.initiative.schema.cellType(table, cell)?.internal,
      );
    if (bookkeeping || (origin === 'elsewhere' && part.kind === 'merged')) return;
    const ours = part.kind === 'merged' && step === part.label;
    setStanding(ours && origin === 'undo' ? 'undone' : ours && origin === 'redo' ? 'done' : 'followed');
  });
}

function words(part: ImportedPart, standing: Standing, shown: boolean): string {
  const { name } = readDetails(part.open.initiative);
  if (part.kind === 'created') {
    if (standing === 'undone') return 'The new initiative is gone again. You are back where you were.';
    if (!shown) return `${quoted(name)} is in this browser now; turn to it in the line at the top.`;
    const others = listInitiatives(library).length > 1;
    return `${quoted(name)} is in this browser now, and this tab works on it.${others ? ' What you had before is still there: turn to it in the line at the top.' : ''}`;
  }
  const { conflict, changed, added, follows, older } = part.counts;
  const left = part.declined > 0 ? ` ${counted(part.declined, 'change')} not taken over.` : '';
  const kept = conflict + part.declined > 0 ? ' The values that did not count are kept below.' : '';
  return standing === 'undone'
    ? `The import is undone in ${quoted(name)}. What was changed there since is left as it is.`
    : `Into ${quoted(name)}: ${added} added, ${changed} changed, ${conflict} in conflict${follows > 0 ? `, ${follows} coming back or going with other work` : ''}${older > 0 ? `, ${older} brought back` : ''}.${left}${kept}`;
}
