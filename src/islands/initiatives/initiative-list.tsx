import { useState } from 'preact/hooks';
import { sizeWords } from '../../shared/sizes.ts';
import { momentWords } from '../../shared/moments.ts';
import type { InitiativeSummary } from '../../workbook/storage/index.ts';
import { quoted, type Sentence } from '../../workbook/text/index.ts';
import { library } from '../page/page-library.ts';
import { announce } from '../ui/announce.ts';
import { focusLater } from '../ui/focus.ts';
import { Says } from '../ui/says.tsx';
import { joined } from '../ui/sentence.ts';
import { Ask } from './ask.tsx';
import { saveDamaged } from './damaged.tsx';
import { deleteOne } from './deletions.ts';

/** All initiatives of this browser: when each was changed, its size, and a button to open it. */
export function InitiativeList({ all }: { readonly all: readonly InitiativeSummary[] }) {
  return (
    <details class="all-initiatives no-print">
      <summary>All initiatives in this browser ({all.length})</summary>
      <ul class="rows">
        {all.map((one) => (
          <li key={one.id} data-initiative-id={one.id}>
            <div>
              <p class="name">
                {one.state === 'damaged' ? 'Cannot be read' : <bdi translate={false}>{one.details.name}</bdi>}
              </p>
              <p class="muted">
                <Says sentence={aboutOf(one)} />
              </p>
            </div>
            <Actions one={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Actions({ one: { id, current, state, details } }: { readonly one: InitiativeSummary }) {
  const [asking, setAsking] = useState(false);
  const { keys, read } = library.storage;
  if (current) return <p>Open now</p>;
  if (state === 'damaged')
    return (
      <p class="buttons">
        <button
          type="button"
          onClick={() => saveDamaged(`groundwork-damaged-${id}`, read(keys.initiative(id)) ?? '')}
        >
          Save what is stored
        </button>
        <button type="button" class="danger" onClick={() => setAsking(true)}>
          Delete…
        </button>
        {asking && (
          <Ask
            question="Delete what cannot be read?"
            action="Delete it"
            onYes={() => deleteOne(id, 'What could not be read')}
            onClose={() => setAsking(false)}
          >
            <p>Save it first if somebody may still want to look at it.</p>
            <p>You can undo it until you leave or close this page.</p>
          </Ask>
        )}
      </p>
    );
  const open = (): void => {
    library.switchTo(id);
    announce(`You now work on ${quoted(details.name)}.`);
    focusLater('wb-name');
  };
  return (
    <button type="button" onClick={open}>
      Work on this
      <span class="sr-only">
        {' '}
        initiative: <bdi translate={false}>{details.name}</bdi>
      </span>
    </button>
  );
}

function aboutOf({ details, changedAt, bytes, state }: InitiativeSummary): Sentence {
  return joined([
    { name: details.specialty },
    details.archived ? 'archived' : '',
    state === 'newer' ? 'saved by a newer version, read only' : '',
    changedAt === 0 ? '' : `changed ${momentWords(changedAt)}`,
    bytes === 0 ? 'not stored' : sizeWords(bytes),
  ]);
}
