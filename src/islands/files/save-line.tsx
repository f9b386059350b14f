import type { Persistence } from '../../workbook/persistence.ts';
import { saveWords } from '../ui/save-words.ts';

/** Whether the work is saved, in words, and a button to try again when it is not. */
export function SaveLine({ persistence }: { readonly persistence: Persistence }) {
  const status = persistence.status();
  const unsaved = status.state === 'unsaved';
  const retry = unsaved && status.why !== 'newer-version' && status.why !== 'deleted';
  return (
    <>
      <p class={unsaved ? 'reminder' : 'quiet'} role={unsaved ? 'alert' : undefined} data-save-status>
        {saveWords(status)}
      </p>
      {retry && (
        <p class="buttons no-print">
          <button type="button" onClick={() => persistence.save()}>
            Try to save again
          </button>
        </p>
      )}
    </>
  );
}
