import { useRef, useState } from 'preact/hooks';
import type { InitiativeFile } from '../../workbook/file.ts';
import type { FileProblem } from '../../workbook/file-problems.ts';
import type { ListDefinition } from '../../workbook/lists.ts';
import { Says } from '../ui/says.tsx';
import { announce } from '../workbook/announce.ts';
import { shelf } from '../workbook/page-shelf.ts';
import { Outcome } from './outcome.tsx';
import { Preview } from './preview.tsx';
import { readChosen } from './read-chosen.ts';
import { Refusal } from './refusal.tsx';
import type { TakenIn } from './take-in.ts';
import { useDrop } from './use-drop.ts';

/** How far the import is. Nothing is written before `done`. */
type Stage =
  | { readonly at: 'start' }
  | {
      readonly at: 'refused';
      readonly problem: Pick<FileProblem, 'headline' | 'what' | 'advice'>;
      readonly name: string;
    }
  | { readonly at: 'preview'; readonly file: InitiativeFile; readonly name: string }
  | { readonly at: 'done'; readonly taken: TakenIn };

const NOT_TAKEN = {
  headline: 'The file could not be taken in',
  what: 'The workbook refused part of its content. What you had before is still stored.',
  advice: 'Reload the page and look whether your work is as it was. Ask for a newly exported file.',
};

/** Takes an initiative file in: chosen or dropped, looked through, shown, and only then written. */
export function ImportPanel({ lists }: { readonly lists: readonly ListDefinition[] }) {
  const [stage, setStage] = useState<Stage>({ at: 'start' });
  const input = useRef<HTMLInputElement>(null);
  const turn = useRef(0);

  const take = async (files: readonly File[]): Promise<void> => {
    const mine = (turn.current += 1);
    const chosen = await readChosen(files, shelf.environment.now());
    if (chosen === undefined || mine !== turn.current) return;
    const { name, file, problem } = chosen;
    setStage(file === undefined ? { at: 'refused', problem, name } : { at: 'preview', file, name });
  };
  const dropping = useDrop((files) => void take(files));
  const cancel = (): void => {
    setStage({ at: 'start' });
    announce('Nothing was changed.');
    input.current?.focus();
  };

  return (
    <section aria-labelledby="files-import" data-stage={stage.at}>
      <h2 id="files-import">Take a file in</h2>
      <p>
        Choose an initiative file: your own from another browser, or a colleague’s copy. You see what it would
        add and change, item by item, before anything is written. The file is read on this device; it is sent
        nowhere.
      </p>
      <label class={dropping ? 'drop over' : 'drop'}>
        <span>
          <Says sentence="Initiative file (its name ends in .groundwork.json), up to 5 MB" />
        </span>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // Emptied, so that the same file can be chosen once more after a correction.
            currentTarget.value = '';
            void take(files);
          }}
        />
        <span class="quiet">
          {dropping ? 'Let go to look into the file.' : 'Or drop it anywhere on this page.'}
        </span>
      </label>
      {stage.at === 'refused' && <Refusal name={stage.name} problem={stage.problem} />}
      {stage.at === 'preview' && (
        <Preview
          file={stage.file}
          fileName={stage.name}
          lists={lists}
          done={(taken) => setStage({ at: 'done', taken })}
          failed={() => setStage({ at: 'refused', problem: NOT_TAKEN, name: stage.name })}
          cancel={cancel}
        />
      )}
      {stage.at === 'done' && <Outcome taken={stage.taken} />}
    </section>
  );
}
