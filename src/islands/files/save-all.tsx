import { useState } from 'preact/hooks';
import { refreshViews } from '../page/views.ts';
import { announce } from '../ui/announce.ts';
import { download } from '../ui/dom.ts';
import { allInOne } from './all-in-one.ts';

/** A button that saves all initiatives to one file; hidden while there are fewer than two. */
export function SaveAll() {
  const [why, setWhy] = useState('');
  const all = allInOne();
  if (all === undefined) return null;
  const save = (): void => {
    const made = all.make();
    setWhy(made.why ?? '');
    if (made.file !== undefined) {
      download(made.file);
      made.saved();
      refreshViews();
    }
    announce(made.why ?? `${made.file.name} was handed to your browser to save.`);
  };
  return (
    <>
      <button type="button" data-export="all" onClick={save}>
        Save all initiatives in one file
      </button>
      {why !== '' && <span class="warning">{why}</span>}
    </>
  );
}
