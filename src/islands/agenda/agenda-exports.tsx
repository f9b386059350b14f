import { agenda, type AgendaInput } from '../../workbook/tools/checklists/index.ts';
import { asMarkdown, documentSaves } from '../ui/document-saves.ts';
import { Outputs } from '../ui/outputs.tsx';

interface Props {
  readonly input: AgendaInput;
  readonly all: boolean;
}

/** What writes the agenda, which comes when the reader first takes one away. */
const writers = () => import('../../workbook/tools/checklists/index.ts');

/** Exports the agenda as a file or to the clipboard. */
export function TakeAway({ input, all }: Props) {
  const document = async () => (await writers()).agendaDocument(input, all);
  return (
    <Outputs
      id="agenda-take"
      what="agenda"
      says={`A meeting agenda as a document. ${agenda(input, all).says} It holds names and notes: share it as you would share minutes.`}
      saves={[
        ...documentSaves(document),
        { label: 'Save as a table (CSV)', make: async () => (await writers()).agendaCsv(input, all) },
      ]}
      markdown={() => asMarkdown(document)}
    />
  );
}
