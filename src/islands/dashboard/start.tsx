import { useState } from 'preact/hooks';
import { href } from '../../shared/href.ts';
import { readDetails, setDetails } from '../../workbook/engine/index.ts';
import { noteExport, type OpenInitiative } from '../../workbook/storage/index.ts';
import { quoted } from '../../workbook/text/index.ts';
import { library } from '../page/page-library.ts';
import { announce } from '../ui/announce.ts';
import { focusLater } from '../ui/focus.ts';

interface Props {
  readonly open: OpenInitiative;
  /** The initiative file of the example, from the root of the site; undefined where the site has none. */
  readonly example: string | undefined;
}

/** What an empty workbook shows, and nothing else: three ways to begin. */
export function Start({ open: { initiative }, example }: Props) {
  const [name, setName] = useState('');
  const [failed, setFailed] = useState(false);
  const begin = (event: Event): void => {
    event.preventDefault();
    const { name: usual } = readDetails(initiative);
    setDetails(initiative, { name: name.trim() === '' ? usual : name.trim() });
    announce(`You now work on ${quoted(readDetails(initiative).name)}.`);
    focusLater('wb-name');
  };
  const openExample = async (address: string): Promise<void> => {
    setFailed(false);
    const made = await exampleFrom(href(address)).catch(() => undefined);
    if (made === undefined) {
      setFailed(true);
      announce('The example did not load.');
      return;
    }
    announce(`${quoted(readDetails(made.initiative).name)} is open. It is invented, and yours to change.`);
    focusLater('wb-name');
  };
  return (
    <section class="panel start" aria-labelledby="wb-start" data-start>
      <h2 id="wb-start">Start your initiative</h2>
      <form onSubmit={begin} autocomplete="off">
        <div class="control">
          <label for="wb-start-name">What is it called?</label>
          <input
            id="wb-start-name"
            type="text"
            maxLength={120}
            value={name}
            translate={false}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </div>
        <button type="submit" class="primary">
          Start
        </button>
      </form>
      <p class="muted">A working title will do. You can change it at any time, in the line at the top.</p>
      <p class="buttons">
        {example !== undefined && (
          <button type="button" onClick={() => void openExample(example)}>
            Open the example
          </button>
        )}
        <a href={href('/workbook/files/#files-import')}>Import a file</a>
      </p>
      {failed && <p class="warning">The example did not load. Check your connection and try again.</p>}
    </section>
  );
}

/** Makes an initiative of the example's file, which is checked like any other. Its work is in a file already. */
async function exampleFrom(address: string): Promise<OpenInitiative | undefined> {
  const [response, { readChosen }] = await Promise.all([fetch(address), import('../files/read-chosen.ts')]);
  const chosen = response.ok
    ? await readChosen([new File([await response.blob()], address)], library.environment.now())
    : undefined;
  if (chosen?.kind !== 'one') return undefined;
  const { snapshot, exportedAt } = chosen.file;
  const open = library.create({}, snapshot);
  noteExport(library, open.id, open.initiative.replica.snapshot(), exportedAt);
  return open;
}
