import { useState } from 'preact/hooks';
import { sizeWords } from '../../shared/sizes.ts';
import { counted } from '../../shared/words.ts';
import { momentWords } from '../../shared/moments.ts';
import { type Damaged as DamagedValue, damagedValues } from '../../workbook/storage/index.ts';
import { library } from '../page/page-library.ts';
import { announce } from '../ui/announce.ts';
import { download } from '../ui/dom.ts';
import { Ask } from './ask.tsx';
import { deleteDamaged } from './deletions.ts';

/** Lets the browser save a stored text that could not be read, word for word. */
export function saveDamaged(name: string, text: string): void {
  download({ name: `${name}.txt`, mediaType: 'text/plain;charset=utf-8', text });
  announce('The text was handed to your browser to save.');
}

/** Stored texts that could not be read: set aside, not deleted, and offered as files. */
export function Damaged() {
  const damaged = damagedValues(library.storage);
  if (damaged.length === 0) return null;
  return (
    <section class="panel no-print" aria-labelledby="wb-damaged" data-damaged>
      <h2 id="wb-damaged" tabIndex={-1}>
        Something stored here could not be read
      </h2>
      <p>
        It was set aside word for word: {counted(damaged.length, 'text')}, nothing deleted. Save it if you
        want somebody to look at it. If you have an initiative file, import it to go on from there. It takes
        up room here until you remove it.
      </p>
      <ul class="rows">
        {damaged.map((one) => (
          <Text key={one.key} damaged={one} />
        ))}
      </ul>
    </section>
  );
}

function Text({ damaged: { key, text, at } }: { readonly damaged: DamagedValue }) {
  const [asking, setAsking] = useState(false);
  const about = `Found ${momentWords(at)}, ${sizeWords(2 * text.length)}`;
  const remove = (): void => {
    deleteDamaged(key);
    announce('The text was deleted. You can undo this until you leave the page.');
  };
  return (
    <li data-damaged-key={key}>
      <p>{about}</p>
      <p class="buttons">
        <button type="button" onClick={() => saveDamaged(`groundwork-damaged-${at}`, text)}>
          Save what was found
        </button>
        <button type="button" class="danger" onClick={() => setAsking(true)}>
          Remove…
        </button>
      </p>
      {asking && (
        <Ask
          question="Remove what could not be read?"
          action="Remove it"
          onYes={remove}
          onClose={() => setAsking(false)}
        >
          <p>{about}. Save it first if somebody may still want to look at it.</p>
          <p>You can undo it until you leave or close this page.</p>
        </Ask>
      )}
    </li>
  );
}
