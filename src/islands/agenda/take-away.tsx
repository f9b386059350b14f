import { useEffect, useRef, useState } from 'preact/hooks';
import { agendaCsv, agendaMarkdown } from '../../workbook/exports/agenda-files.ts';
import type { ExportInput } from '../../workbook/exports/rows.ts';
import type { OutputFile } from '../../workbook/file-name.ts';
import { download } from '../dom.ts';
import { announce } from '../workbook/announce.ts';

interface Props {
  readonly input: ExportInput;
  readonly all: boolean;
}

/** The agenda as a file or on the clipboard. Not printed. */
export function TakeAway({ input, all }: Props) {
  const [words, setWords] = useState('');
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
  const save = (file: OutputFile): void => {
    download(file);
    tell(`${file.name} was handed to your browser to save.`);
  };
  const copy = async (): Promise<void> => {
    const { text } = agendaMarkdown(input, all);
    try {
      await navigator.clipboard.writeText(text);
      setByHand(undefined);
      tell('The agenda is on the clipboard, as Markdown.');
    } catch {
      // Forbidden, or missing on plain http.
      setByHand(text);
      tell('This browser did not allow copying. The text is selected below: copy it with your keyboard.');
    }
  };
  const { says } = agendaMarkdown(input, all);

  return (
    <section class="no-print" aria-labelledby="agenda-take">
      <h2 id="agenda-take">Take it along</h2>
      <p class="quiet">
        <bdi>{says}</bdi> It holds names and notes: share it as you would share minutes.
      </p>
      <p class="buttons">
        <button type="button" onClick={() => save(agendaMarkdown(input, all))}>
          Save as Markdown
        </button>
        <button type="button" onClick={() => save(agendaCsv(input, all))}>
          Save as a table (CSV)
        </button>
        <button type="button" onClick={() => void copy()}>
          Copy as Markdown
        </button>
        <span data-take-words>{words}</span>
      </p>
      {byHand !== undefined && (
        <label>
          The agenda as Markdown
          <textarea ref={field} rows={8} readOnly value={byHand} />
        </label>
      )}
    </section>
  );
}
