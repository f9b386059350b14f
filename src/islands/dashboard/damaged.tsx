import { damagedValues } from '../../workbook/shelf-notes.ts';
import { counted } from '../../workbook/text.ts';
import { momentWords, sizeWords } from '../files/moments.ts';
import { download } from '../dom.ts';
import { announce } from '../workbook/announce.ts';
import { shelf } from '../workbook/page-shelf.ts';

/** Hands a stored text that could not be read to the browser to save, word for word. */
export function saveDamaged(name: string, text: string): void {
  download({ name: `${name}.txt`, mediaType: 'text/plain', text });
  announce('The text was handed to your browser to save.');
}

/** What could not be read: kept aside, not deleted, and offered as a file. */
export function Damaged() {
  const damaged = damagedValues(shelf.storage);
  if (damaged.length === 0) return null;
  return (
    <section class="panel no-print" aria-labelledby="wb-damaged" data-damaged>
      <h2 id="wb-damaged">Something stored here could not be read</h2>
      <p>
        It was set aside word for word: {counted(damaged.length, 'text')}, nothing deleted. Save it if you
        want somebody to look at it. If you have an initiative file, import it to go on from there.
      </p>
      <ul class="rows">
        {damaged.map(({ key, text, at }) => (
          <li key={key}>
            <p>
              Found {momentWords(at)}, {sizeWords(2 * text.length)}
            </p>
            <button type="button" onClick={() => saveDamaged(`groundwork-damaged-${at}`, text)}>
              Save what was found
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
