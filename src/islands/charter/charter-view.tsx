import { useEffect, useMemo, useReducer } from 'preact/hooks';
import { spokenDate } from '../../shared/dates.ts';
import { type EditResult, readDetails } from '../../workbook/engine/index.ts';
import {
  charterDocument,
  type CharterEntry,
  charterProgress,
  type CitedSource,
  nextOpen,
  readCharter,
} from '../../workbook/tools/charter/index.ts';
import type { ListDefinition } from '../../workbook/tools/checklists/index.ts';
import { today } from '../page/page-library.ts';
import { ToolFrame } from '../page/tool-frame.tsx';
import { useInitiative } from '../page/use-initiative.ts';
import { announce } from '../ui/announce.ts';
import { asMarkdown, documentSaves } from '../ui/document-saves.ts';
import { DocumentView } from '../ui/document-view.tsx';
import { Outputs } from '../ui/outputs.tsx';
import { onChange } from '../ui/unsaved.ts';
import { Contents } from './contents.tsx';
import { Entry, RetiredEntry } from './entry.tsx';
import { usePart } from './use-part.ts';

interface Props {
  readonly entries: readonly CharterEntry[];
  /** All sources that an option cites, by id. */
  readonly sources: Readonly<Record<string, CitedSource>>;
}

const NO_LISTS: readonly ListDefinition[] = [];

/**
 * The charter builder: one part at a time, and the draft that comes of all of them. The other parts stay in the page
 * unseen, so that what is typed into one of them and cannot be saved is still in its field.
 */
export default function CharterView({ entries, sources }: Props) {
  const current = useInitiative(NO_LISTS);
  const { open, version } = current;
  const { initiative } = open;
  const charter = useMemo(() => readCharter(initiative, entries), [initiative, entries, version]);
  const ids = [...entries, ...charter.retired].map(({ id }) => id);
  // Kept while it is written: it is open no longer then.
  const begin = useMemo(() => nextOpen(charter, '')?.id ?? ids[0] ?? '', [initiative]);
  const shown = usePart(ids, begin);
  const [, unsavedChanged] = useReducer<number, undefined>((count) => count + 1, 0);
  useEffect(() => onChange(() => unsavedChanged(undefined)), []);

  const details = readDetails(initiative);
  const day = today();
  const site = new URL(import.meta.env.BASE_URL, location.origin).href;
  const document = charterDocument({ charter, details, day: spokenDate(day), site, sources });
  const says = 'The charter as it stands, open parts marked, with the sources of its sample texts.';
  const file = () => ({ document, name: `${details.name} governance charter`, today: day, says });
  const titles = new Map([...entries, ...charter.retired].map(({ id, title }) => [id, title]));
  /** Announces how far the charter is once an edit of this page has changed that. */
  const told = (edit: () => EditResult): EditResult => {
    const result = edit();
    const [before, after] = [charter, readCharter(initiative, entries)].map(charterProgress);
    if (after !== before) announce(`${after}.`);
    return result;
  };

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
      <Contents charter={charter} shown={shown} initiative={initiative} />
      <div class="charter no-print">
        {entries.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            row={charter.rowOf(entry.id)}
            initiative={initiative}
            sources={sources}
            shown={entry.id === shown}
            next={nextOpen(charter, entry.id)}
            told={told}
          />
        ))}
        {charter.retired.map((entry) => (
          <RetiredEntry key={entry.id} entry={entry} initiative={initiative} shown={entry.id === shown} />
        ))}
      </div>
    </ToolFrame>
  );
}
