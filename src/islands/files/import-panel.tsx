import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MOST_FILE_BYTES } from '../../workbook/exchange/index.ts';
import type { ListDefinition } from '../../workbook/tools/checklists/index.ts';
import { library } from '../page/page-library.ts';
import { announce } from '../ui/announce.ts';
import { Says } from '../ui/says.tsx';
import type { ImportResult } from './import-file.ts';
import type { Chosen, Refused } from './read-chosen.ts';
import { Refusal } from './refusal.tsx';
import { useDrop } from './use-drop.ts';

type Parts = typeof import('./look-into.ts');

/** The stage of the import. Nothing is written before `done`. */
type Stage =
  | { readonly at: 'start' }
  | { readonly at: 'refused'; readonly name: string; readonly problem: Refused }
  | { readonly at: 'preview'; readonly chosen: Exclude<Chosen, { kind: 'refused' }>; readonly parts: Parts }
  | { readonly at: 'done'; readonly taken: ImportResult; readonly parts: Parts };

const NOT_READ = {
  headline: 'The file could not be looked into',
  what: 'The part of Groundwork that reads files did not load. You may be offline.',
  advice: 'Choose the file again. If that does not help, reload the page once you are online.',
};

const NOT_TAKEN = {
  headline: 'The file could not be imported',
  what: 'The workbook refused part of its content. What had come of it was taken back, so your work is as it was.',
  advice: 'Ask for a newly exported file, and import that.',
};

interface Props {
  readonly lists: readonly ListDefinition[];
  /** Hears whether a preview is open. */
  readonly onPreview: (open: boolean) => void;
}

/** Imports an initiative file: chosen or dropped, read, previewed, and only then written. */
export function ImportPanel({ lists, onPreview }: Props) {
  const [stage, setStage] = useState<Stage>({ at: 'start' });
  const input = useRef<HTMLInputElement>(null);
  const turn = useRef(0);
  useLayoutEffect(() => onPreview(stage.at === 'preview'), [stage, onPreview]);

  const take = async (files: readonly File[]): Promise<void> => {
    const mine = (turn.current += 1);
    const parts = await import('./look-into.ts').catch(() => undefined);
    const chosen = await parts?.readChosen(files, library.environment.now());
    if (mine !== turn.current) return;
    if (parts === undefined) setStage({ at: 'refused', name: '', problem: NOT_READ });
    else if (chosen?.kind === 'refused') setStage({ at: 'refused', ...chosen });
    else if (chosen !== undefined) setStage({ at: 'preview', chosen, parts });
  };
  const dropping = useDrop((files) => void take(files));
  const cancel = (): void => {
    setStage({ at: 'start' });
    announce('Nothing was changed.');
    input.current?.focus();
  };
  const ends = (name: string, parts: Parts) => ({
    fileName: name,
    lists,
    done: (taken: ImportResult) => setStage({ at: 'done', taken, parts }),
    failed: () => setStage({ at: 'refused', name, problem: NOT_TAKEN }),
    cancel,
  });

  return (
    <section aria-labelledby="files-import" data-stage={stage.at}>
      <h2 id="files-import">Import</h2>
      <p>
        Choose an initiative file: your own from another browser, or a colleague’s copy. A file of all
        initiatives works too. You see what it would add and change, item by item, before anything is written.
        The file is read on this device; it is sent nowhere.
      </p>
      <label class={dropping ? 'drop over' : 'drop no-print'}>
        <span>
          <Says
            sentence={`Initiative file (its name ends in .groundwork.json), up to ${MOST_FILE_BYTES / 1_000_000} MB`}
          />
        </span>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // Reset, so that the same file can be chosen again after a correction.
            currentTarget.value = '';
            void take(files);
          }}
        />
        <span class="muted">
          {dropping ? 'Let go to look into the file.' : 'Or drop it anywhere on this page.'}
        </span>
      </label>
      {stage.at === 'refused' && <Refusal name={stage.name} problem={stage.problem} />}
      {stage.at === 'preview' && stage.chosen.kind === 'one' && (
        <stage.parts.Preview
          key={turn.current}
          file={stage.chosen.file}
          {...ends(stage.chosen.name, stage.parts)}
        />
      )}
      {stage.at === 'preview' && stage.chosen.kind === 'list' && (
        <stage.parts.ListPreview
          key={turn.current}
          list={stage.chosen.list}
          {...ends(stage.chosen.name, stage.parts)}
        />
      )}
      {stage.at === 'done' && <stage.parts.Outcome taken={stage.taken} />}
    </section>
  );
}
