import { useLayoutEffect, useRef } from 'preact/hooks';
import { quoted } from '../../workbook/text/index.ts';
import { announce } from '../ui/announce.ts';
import { focusLater } from '../ui/focus.ts';
import { type Deletion, deletions, undo } from './deletions.ts';

/** The deletions of this page, each with a button to restore. */
export function UndoDeletions() {
  const all = deletions();
  if (all.length === 0) return null;
  return (
    <section class="panel no-print" aria-label="Deleted" data-deleted>
      {all.map((deletion) => (
        <Deleted key={`${deletion.kind} ${deletion.id}`} deletion={deletion} last={deletion === all.at(-1)} />
      ))}
    </section>
  );
}

function Deleted({ deletion, last }: { readonly deletion: Deletion; readonly last: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  // The delete button may be gone with what it deleted, so the focus moves here.
  useLayoutEffect(() => button.current?.focus(), []);
  const { kind, name } = deletion;
  const back = (): void => {
    const stored = undo(deletion);
    const what = { all: 'Your data', damaged: 'The text', one: quoted(name) }[kind];
    const still =
      kind === 'damaged'
        ? 'It can be undone once there is room.'
        : 'What is open in this page is still here: save a copy as a file.';
    announce(
      stored
        ? `${what} ${kind === 'all' ? 'are' : 'is'} back.`
        : `${what} could not be stored again in full. ${still}`,
    );
    focusLater(kind === 'damaged' && stored ? 'wb-damaged' : 'wb-name');
  };
  return (
    <p class="buttons">
      <span>
        {kind === 'all' && 'All your data was deleted from this browser.'}
        {kind === 'damaged' && 'A text that could not be read was deleted from this browser.'}
        {kind === 'one' && (
          <>
            “<bdi translate={false}>{name}</bdi>” was deleted from this browser.
          </>
        )}{' '}
        You can undo this until you leave or close this page.
      </span>
      <button type="button" class={last ? 'primary' : undefined} ref={button} onClick={back}>
        {kind === 'all' ? 'Undo: bring everything back' : 'Undo: bring it back'}
      </button>
    </p>
  );
}
