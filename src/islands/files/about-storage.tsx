import { useEffect, useState } from 'preact/hooks';
import { href } from '../../components/href.ts';
import { bytesUsed, type Damaged, damagedValues } from '../../workbook/shelf-notes.ts';
import { download } from '../dom.ts';
import { announce } from '../workbook/announce.ts';
import { shelf } from '../workbook/page-shelf.ts';
import { momentWords, sizeWords } from './moments.ts';

/** Whether the browser has promised to keep the data. `unasked`: it has not, and can be asked. */
type Promised = 'unknown' | 'kept' | 'unasked' | 'refused';

const PROMISED: Readonly<Record<Promised, string>> = {
  unknown: 'This browser makes no promise about how long it keeps the data of a site.',
  kept: 'This browser has promised not to clear it when space runs short.',
  unasked: 'This browser may clear it when space runs short, unless you ask it to keep it.',
  refused: 'This browser did not promise to keep it. Save the initiative file now and then.',
};

/** Where the work lives, how big it is, and when a browser may delete it. */
export function AboutStorage() {
  const [promised, setPromised] = useState<Promised>('unknown');
  useEffect(() => {
    void isKept().then(setPromised);
  }, []);
  const ask = async (): Promise<void> => {
    const answer = (await attempt(() => navigator.storage.persist())) === true ? 'kept' : 'refused';
    setPromised(answer);
    announce(PROMISED[answer]);
  };
  const damaged = damagedValues(shelf.storage);
  return (
    <section aria-labelledby="files-where">
      <h2 id="files-where">Where your work is</h2>
      <p>
        In the storage of this browser, on this device, and nowhere else. All initiatives together take{' '}
        {sizeWords(bytesUsed(shelf.storage))}. {PROMISED[promised]} Safari deletes it after seven days of use
        without a visit to this site; a private window forgets it when it closes.{' '}
        <a href={href('/privacy/#when-a-browser-may-delete-it-for-you')}>When a browser may delete it</a>
      </p>
      {(promised === 'unasked' || promised === 'refused') && (
        <p class="buttons">
          <button type="button" onClick={() => void ask()}>
            Ask the browser to keep it
          </button>
        </p>
      )}
      {damaged.length > 0 && <DamagedList damaged={damaged} />}
    </section>
  );
}

function DamagedList({ damaged }: { readonly damaged: readonly Damaged[] }) {
  return (
    <>
      <h3>Could not be read</h3>
      <p>
        Something stored here was damaged and was set aside, word for word, not deleted. Save it if you want
        somebody to look at it.
      </p>
      <ul class="rows">
        {damaged.map(({ key, text, at }) => (
          <li key={key}>
            <p>
              Found {momentWords(at)}, {sizeWords(2 * text.length)}
            </p>
            <button
              type="button"
              onClick={() => {
                download({ name: `groundwork-damaged-${at}.txt`, mediaType: 'text/plain', text });
                announce('The damaged text was handed to your browser to save.');
              }}
            >
              Save what was found
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

async function isKept(): Promise<Promised> {
  const kept = await attempt(() => navigator.storage.persisted());
  return kept === undefined ? 'unknown' : kept ? 'kept' : 'unasked';
}

/** The storage manager is missing on plain http and in older browsers, and may refuse. */
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
