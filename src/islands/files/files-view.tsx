import { useMemo, useState } from 'preact/hooks';
import { href } from '../../shared/href.ts';
import type { CharterOptions } from '../../workbook/schema/index.ts';
import { itemsOf, type ListDefinition } from '../../workbook/tools/checklists/index.ts';
import type { Stakeholder } from '../../workbook/tools/people/index.ts';
import { useInitiative } from '../page/use-initiative.ts';
import { useToolBar } from '../page/use-tool-bar.ts';
import { nameStakeholders } from '../ui/shown-value.ts';
import { Options } from './charter-options.ts';
import { ExportList } from './export-list.tsx';
import { ImportPanel } from './import-panel.tsx';
import { Kept } from './kept.tsx';

interface Props {
  readonly lists: readonly ListDefinition[];
  readonly options: CharterOptions;
  readonly stakeholders: readonly Stakeholder[];
}

/** The page of files: export, import, the conflict log, and where the data is stored. */
export default function FilesView({ lists, options, stakeholders }: Props) {
  nameStakeholders(stakeholders);
  const current = useInitiative(lists);
  const { open } = current;
  const [previewing, setPreviewing] = useState(false);
  const texts = useMemo(() => new Map(itemsOf(lists).map(({ id, text }) => [id, text])), [lists]);
  useToolBar(open, (id) => texts.get(id));
  return (
    <div class="gw-work" data-ready>
      <ExportList current={current} lists={lists} leads={!previewing} />
      <Options.Provider value={options}>
        <ImportPanel lists={lists} onPreview={setPreviewing} />
        <Kept key={open.id} current={current} lists={lists} />
      </Options.Provider>
      <section class="side no-print" aria-labelledby="files-where">
        <h2 id="files-where">Where your work is</h2>
        <p>
          In the storage of this browser, on this device, and nowhere else; a browser may delete it. The{' '}
          <a href={href('/workbook/')}>workbook</a> shows how much there is and how long the browser means to
          keep it, and deletes it if you wish.
        </p>
      </section>
    </div>
  );
}
