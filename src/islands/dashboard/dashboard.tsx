import { useEffect, useMemo } from 'preact/hooks';
import { rowNames } from '../../workbook/schema/index.ts';
import { lastSeenLists, listInitiatives, noteLists } from '../../workbook/storage/index.ts';
import { editorsIn } from '../../workbook/tools/authors/index.ts';
import { textsOf } from '../../workbook/tools/checklists/index.ts';
import { openDecisions } from '../../workbook/tools/summary/index.ts';
import { toolStates } from '../../workbook/tools/statuses.ts';
import { Kept } from '../files/kept.tsx';
import { Damaged } from '../initiatives/damaged.tsx';
import { Header } from '../initiatives/header.tsx';
import { UndoDeletions } from '../initiatives/undo-deletions.tsx';
import { library, today } from '../page/page-library.ts';
import { useInitiative } from '../page/use-initiative.ts';
import { useToolBar } from '../page/use-tool-bar.ts';
import { DueItems } from './due-items.tsx';
import { ListChanges } from './list-changes.tsx';
import { type DashboardList, placedItems } from './lists.ts';
import { Overview } from './overview.tsx';
import { Owners } from './owners.tsx';
import { RecentChanges } from './recent-changes.tsx';
import { Retired } from './retired.tsx';
import { Start } from './start.tsx';
import { viewOf } from './view.ts';
import { YourData } from './your-data.tsx';

interface Props {
  readonly lists: readonly DashboardList[];
  /** Ids of the champion criteria. */
  readonly criteria: readonly string[];
  /** The initiative file of the example, from the root of the site; none where the site has no example. */
  readonly example?: string | undefined;
}

/** The workbook's first page: one initiative at a glance, and the actions on initiatives. */
export default function Dashboard({ lists, criteria, example }: Props) {
  const current = useInitiative(lists);
  const { open, version } = current;
  const day = today();
  const all = useMemo(() => placedItems(lists), [lists]);
  const placed = useMemo(() => new Map(all.map((item) => [item.id, item])), [all]);
  useToolBar(open, (id) => placed.get(id)?.text);
  const view = useMemo(() => viewOf(open.initiative, lists, all, day), [open, version, lists, all, day]);
  const empty = open.persistence.status().state === 'empty' && listInitiatives(library).length < 2;
  const name = rowNames(lists, [open.initiative.replica.snapshot()]);
  // On a first visit nothing counts as new; later visits are compared with this one.
  useEffect(() => {
    if (lastSeenLists(library.storage) === undefined) noteLists(library.storage, textsOf(lists));
  }, [lists]);
  return (
    <div class="gw-work gw-dashboard" data-ready>
      <UndoDeletions />
      {empty ? <Start open={open} example={example} /> : <Header current={current} />}
      <Damaged />
      <ListChanges lists={lists} placed={placed} items={view.items} version={version} />
      <Kept key={open.id} current={current} lists={lists} />
      {!empty && (
        <>
          <DueItems view={view} decisions={openDecisions(open.initiative, day)} />
          <Overview view={view} states={toolStates(open.initiative, { criteria, today: day })} />
          <Owners loads={view.loads} />
          <RecentChanges
            edits={view.recent}
            name={name}
            placed={placed}
            editorOf={editorsIn(open.initiative.replica.snapshot())}
          />
          <Retired initiative={open.initiative} retired={view.retired} />
        </>
      )}
      <YourData current={current} />
    </div>
  );
}
