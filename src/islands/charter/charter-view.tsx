import { useMemo } from 'preact/hooks';
import { spokenDate } from '../../shared/dates.ts';
import { readDetails } from '../../workbook/engine/index.ts';
import {
  charterDocument,
  type CharterSection,
  type CitedSource,
  readCharter,
} from '../../workbook/tools/charter/index.ts';
import type { ListDefinition } from '../../workbook/tools/checklists/index.ts';
import { today } from '../page/page-library.ts';
import { ToolFrame } from '../page/tool-frame.tsx';
import { useInitiative } from '../page/use-initiative.ts';
import { asMarkdown, documentSaves } from '../ui/document-saves.ts';
import { DocumentView } from '../ui/document-view.tsx';
import { Outputs } from '../ui/outputs.tsx';
import { Contents } from './contents.tsx';
import { Entry, RetiredEntry } from './entry.tsx';

interface Props {
  readonly sections: readonly CharterSection[];
  /** All sources that an option cites, by id. */
  readonly sources: Readonly<Record<string, CitedSource>>;
}

const NO_LISTS: readonly ListDefinition[] = [];

/** The charter builder: what to write, part by part, and the resulting draft. */
export default function CharterView({ sections, sources }: Props) {
  const current = useInitiative(NO_LISTS);
  const { open, version } = current;
  const { initiative } = open;
  const charter = useMemo(() => readCharter(initiative, sections), [initiative, sections, version]);
  const details = readDetails(initiative);
  const day = today();
  const site = new URL(import.meta.env.BASE_URL, location.origin).href;
  const document = charterDocument({ charter, details, day: spokenDate(day), site, sources });
  const says = 'The charter as it stands, open parts marked, with the sources of its wording.';
  const file = () => ({ document, name: `${details.name} governance charter`, today: day, says });
  const titles = new Map(
    [...sections.flatMap(({ entries }) => entries), ...charter.retired].map(({ id, title }) => [id, title]),
  );

  const result = (
    <>
      <Outputs
        id="charter-take"
        what="charter"
        says={`${says} It holds what you wrote, names too: share it as you would share minutes.`}
        saves={documentSaves(file)}
        markdown={() => asMarkdown(file)}
        print="Print the charter"
      />
      <DocumentView id="charter-draft" document={document} />
    </>
  );
  return (
    <ToolFrame current={current} title="Governance charter" textOf={(id) => titles.get(id)} result={result}>
      <Contents charter={charter} />
      <div class="charter no-print">
        {sections.map(({ id, title, entries }) => (
          <section key={id} aria-labelledby={`section-${id}`}>
            <h2 id={`section-${id}`}>{title}</h2>
            {entries.map((entry) => (
              <Entry
                key={entry.id}
                entry={entry}
                row={charter.rowOf(entry.id)}
                initiative={initiative}
                sources={sources}
                titled={entry.title !== title}
              />
            ))}
          </section>
        ))}
        {charter.retired.length > 0 && (
          <section aria-labelledby="section-retired">
            <h2 id="section-retired">No longer in the playbook</h2>
            <p class="muted">
              You wrote these parts for headings that have been retired. They stay in your charter.
            </p>
            {charter.retired.map((entry) => (
              <RetiredEntry key={entry.id} entry={entry} initiative={initiative} />
            ))}
          </section>
        )}
      </div>
    </ToolFrame>
  );
}
