import { agendaCsv, agendaMarkdown, type ExportInput } from '../../workbook/tools/checklists/index.ts';
import { Outputs } from '../ui/outputs.tsx';

interface Props {
  readonly input: ExportInput;
  readonly all: boolean;
}

/** Exports the agenda as a file or to the clipboard. */
export function TakeAway({ input, all }: Props) {
  const markdown = agendaMarkdown(input, all);
  return (
    <Outputs
      id="agenda-take"
      what="agenda"
      says={`${markdown.says} It holds names and notes: share it as you would share minutes.`}
      saves={[
        { label: 'Save as Markdown', make: () => markdown },
        { label: 'Save as a table (CSV)', make: () => agendaCsv(input, all) },
      ]}
      markdown={() => markdown.text}
    />
  );
}
