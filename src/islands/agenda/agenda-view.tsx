import { useMemo, useState } from 'preact/hooks';
import { exportInput } from '../files/exports.ts';
import { useInitiative } from '../page/use-initiative.ts';
import { useToolBar } from '../page/use-tool-bar.ts';
import { TakeAway } from './agenda-exports.tsx';
import { AgendaSheet } from './agenda-sheet.tsx';
import { BlankSheet } from './blank-sheet.tsx';
import { Controls } from './controls.tsx';
import type { SheetList } from './lists.ts';
import { searchOf, type Settings, settingsFrom } from './settings.ts';

/** The page of the agenda: its settings, the sheet, and the exports. */
export default function AgendaView({ lists }: { readonly lists: readonly SheetList[] }) {
  const { open, version } = useInitiative(lists);
  useToolBar(open);
  const ids = lists.map(({ id }) => id);
  const [settings, setSettings] = useState(() => settingsFrom(location.search, ids));
  const change = (patch: Partial<Settings>): void => {
    const next = { ...settings, ...patch };
    setSettings(next);
    history.replaceState(history.state, '', `${location.pathname}${searchOf(next)}`);
  };
  const { without, all } = settings;
  const input = useMemo(() => ({ ...exportInput(open, lists), without }), [open, version, lists, without]);
  return (
    <div class="gw-work" data-ready>
      <Controls lists={lists} settings={settings} change={change} input={input} />
      {settings.sheet === 'agenda' ? (
        <>
          <TakeAway input={input} all={all} />
          <AgendaSheet input={input} lists={lists} all={all} room={settings.room} />
        </>
      ) : (
        <BlankSheet
          lists={settings.list === '' ? lists : lists.filter(({ id }) => id === settings.list)}
          site={input.site}
        />
      )}
    </div>
  );
}
