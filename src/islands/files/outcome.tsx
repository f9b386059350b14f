import { useEffect, useRef, useState } from 'preact/hooks';
import { href } from '../../components/href.ts';
import { quoted } from '../../workbook/exports/bidi.ts';
import { readDetails } from '../../workbook/initiative-store.ts';
import { createRemovals } from '../../workbook/shelf-manage.ts';
import { undoneText } from '../../workbook/undo-words.ts';
import { Says } from '../ui/says.tsx';
import { announce } from '../workbook/announce.ts';
import { shelf } from '../workbook/page-shelf.ts';
import { saveWords } from '../workbook/save-words.ts';
import type { TakenIn } from './take-in.ts';
import { useVersion } from './use-version.ts';

/** Holds what can be brought back until the page closes. */
const removals = createRemovals(shelf);

/** Whether the import stands, is undone, or can no longer be undone here because something came after it. */
type Standing = 'done' | 'undone' | 'followed';

/** Says what was taken in, and takes it back if the reader wishes. */
export function Outcome({ taken }: { readonly taken: TakenIn }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [standing, setStanding] = useState<Standing>('done');
  const { open } = taken;
  useVersion(open);
  useEffect(() => heading.current?.focus(), [taken]);
  useEffect(() => {
    setStanding('done');
    if (taken.kind !== 'merged') return;
    return open.initiative.replica.listen(({ origin, label }) => {
      if (origin === 'elsewhere') return;
      const ours = label === taken.label;
      setStanding(ours && origin === 'undo' ? 'undone' : ours && origin === 'redo' ? 'done' : 'followed');
    });
  }, [taken]);

  const undo = (): void => {
    announce(takeBack(taken));
    setStanding('undone');
  };
  const redo = (): void => {
    announce(putBack(taken));
    setStanding('done');
  };
  const status = open.persistence.status();

  return (
    <div class="panel" data-outcome={standing}>
      <h3 ref={heading} tabIndex={-1}>
        {standing === 'undone' ? 'Undone' : 'Taken in'}
      </h3>
      <p>
        <Says sentence={words(taken, standing)} />
      </p>
      {standing !== 'undone' && (
        <p class={status.state === 'unsaved' ? 'reminder' : 'quiet'}>{saveWords(status)}</p>
      )}
      <p class="buttons">
        {standing === 'done' && (
          <button type="button" onClick={undo}>
            Undo the import
          </button>
        )}
        {standing === 'undone' && (
          <button type="button" onClick={redo}>
            Take it in again
          </button>
        )}
        <a href={href('/workbook/')}>Open the workbook</a>
      </p>
    </div>
  );
}

function words(taken: TakenIn, standing: Standing): string {
  const { name } = readDetails(taken.open.initiative);
  if (taken.kind === 'created') {
    return standing === 'undone'
      ? 'The new initiative is gone again. You are back where you were.'
      : `${quoted(name)} is in this browser now, and this tab works on it. What you had before is still there; switch back in the workbook.`;
  }
  const { conflict, changed, added, older } = taken.counts;
  return standing === 'undone'
    ? `${quoted(name)} is as it was before the import.`
    : `Into ${quoted(name)}: ${added} added, ${changed} changed, ${conflict} in conflict${older > 0 ? `, ${older} brought back` : ''}.${conflict > 0 ? ' The values that did not count are kept below.' : ''}`;
}

function takeBack(taken: TakenIn): string {
  if (taken.kind === 'merged') return undoneText(taken.open.undo.undo(), 'undo', () => undefined);
  removals.remove(taken.open.id);
  shelf.switchTo(taken.previous);
  return 'Undone: the new initiative is gone again.';
}

function putBack(taken: TakenIn): string {
  if (taken.kind === 'merged') return undoneText(taken.open.undo.redo(), 'redo', () => undefined);
  removals.restore(taken.open.id);
  return 'The new initiative is back.';
}
