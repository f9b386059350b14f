import { useEffect, useRef, useState } from 'preact/hooks';
import type { OutputFile } from '../../workbook/documents/index.ts';
import { announce } from './announce.ts';
import { download } from './dom.ts';
import { Says } from './says.tsx';

/** One file to save. */
export interface Save {
  /** The button's label: `Save as Word (.docx)`. */
  readonly label: string;
  /** Makes the file on demand; may load a library, and rejects if that fails. */
  readonly make: () => OutputFile | Promise<OutputFile>;
}

interface Props {
  /** Unique in the page. */
  readonly id: string;
  /** What is exported, as in “The *agenda* is on the clipboard”. */
  readonly what: string;
  /** A description of the content, and what to be careful about when sharing it. */
  readonly says: string;
  readonly saves: readonly Save[];
  /** Makes the text to copy; rejects if what makes it did not load. */
  readonly markdown: () => string | Promise<string>;
  /** The label of the print button; without it there is none. */
  readonly print?: string;
}

const NOT_LOADED =
  'the part of Groundwork that writes it did not load. You may be offline. Nothing is lost: try again, or reload the page once you are online.';

/** Exports of what a page shows: as a file, to the clipboard, to the printer. Not printed itself. */
export function Outputs({ id, what, says, saves, markdown, print: printLabel }: Props) {
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [byHand, setByHand] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [byHand]);

  const tell = (text: string): void => {
    setWords(text);
    announce(text);
  };
  const save = async ({ make }: Save): Promise<void> => {
    // Not `disabled`: a button must not lose the focus while it works.
    if (busy) return;
    try {
      const made = make();
      if (made instanceof Promise) {
        setBusy(true);
        tell('The file is being made …');
      }
      const file = await made;
      download(file);
      tell(`${file.name} was handed to your browser to save.`);
    } catch {
      tell(`The file could not be made: ${NOT_LOADED}`);
    } finally {
      setBusy(false);
    }
  };
  const copy = async (): Promise<void> => {
    let text: string;
    try {
      text = await markdown();
    } catch {
      tell(`The text could not be made: ${NOT_LOADED}`);
      return;
    }
    try {
      await navigator.clipboard.writeText(text);
      setByHand(undefined);
      tell(`The ${what} is on the clipboard, as Markdown.`);
    } catch {
      // Forbidden, or missing on plain http.
      setByHand(text);
      tell('This browser did not allow copying. The text is selected below: copy it with your keyboard.');
    }
  };

  return (
    <section class="side no-print" aria-labelledby={id}>
      <h2 id={id}>Export</h2>
      <p class="muted">
        <Says sentence={says} />
      </p>
      <p class="buttons">
        {saves.map((one) => (
          <button key={one.label} type="button" aria-disabled={busy} onClick={() => void save(one)}>
            {one.label}
          </button>
        ))}
        <button type="button" onClick={() => void copy()}>
          Copy as Markdown
        </button>
        {printLabel !== undefined && (
          <button type="button" onClick={() => print()}>
            {printLabel}
          </button>
        )}
      </p>
      <p data-output-status>
        <Says sentence={words} />
      </p>
      {byHand !== undefined && (
        <label>
          The {what} as Markdown
          <textarea ref={field} rows={8} readOnly translate={false} value={byHand} />
        </label>
      )}
    </section>
  );
}
