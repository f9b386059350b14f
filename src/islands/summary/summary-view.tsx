import { href } from '../../shared/href.ts';
import type { ListDefinition } from '../../workbook/tools/checklists/index.ts';
import { itemsOf } from '../../workbook/tools/checklists/index.ts';
import {
  summaryDocument,
  type SummaryInput,
  summaryParts,
  summarySays,
} from '../../workbook/tools/summary/index.ts';
import { today } from '../page/page-library.ts';
import { useInitiative } from '../page/use-initiative.ts';
import { useToolBar } from '../page/use-tool-bar.ts';
import { asMarkdown, documentSaves } from '../ui/document-saves.ts';
import { DocumentView } from '../ui/document-view.tsx';
import { Outputs } from '../ui/outputs.tsx';

type Props = Omit<SummaryInput, 'initiative' | 'items' | 'today'> & {
  readonly lists: readonly ListDefinition[];
};

/** The page of the board summary: the sheet as it prints, what is still missing in it, and its files. */
export default function SummaryView({ lists, ...content }: Props) {
  const { open } = useInitiative(lists);
  useToolBar(open);
  const input = { ...content, initiative: open.initiative, items: itemsOf(lists), today: today() };
  const parts = summaryParts(input);
  const missing = parts.filter(({ blocks }) => blocks.length === 0);
  if (missing.length === parts.length) return <Empty />;
  const make = () => summaryDocument(input);
  return (
    <div class="gw-work" data-ready>
      {missing.length > 0 && (
        <section class="panel no-print" aria-labelledby="summary-missing" data-missing>
          <h2 id="summary-missing">
            {parts.length - missing.length} of {parts.length} parts have something to say
          </h2>
          <ul class="dots">
            {missing.map(({ title, url, missing }) => (
              <li key={title}>
                <a href={href(url)}>{title}</a>: {missing}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Outputs
        id="summary-outputs"
        what="summary"
        says={summarySays}
        saves={documentSaves(make)}
        markdown={() => asMarkdown(make)}
        print="Print the summary"
      />
      <DocumentView id="summary-title" document={make().document} />
    </div>
  );
}

/** What there is to see while nothing is entered. */
function Empty() {
  return (
    <div class="gw-work" data-ready>
      <section class="panel" aria-labelledby="summary-empty" data-empty>
        <h2 id="summary-empty">There is nothing to sum up yet</h2>
        <p>
          The summary writes itself from what you enter: the objective in the charter, the champions you
          choose, your decisions on the gates, the phases of the plan, and items with an owner or a date.
        </p>
        <p class="buttons">
          <a href={href('/workbook/')}>Begin in the workbook, or open the example there</a>
        </p>
      </section>
    </div>
  );
}
