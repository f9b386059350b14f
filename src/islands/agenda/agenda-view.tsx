import { useEffect, useMemo, useState } from 'preact/hooks';
import { counted } from '../../shared/words.ts';
import { rowParts } from '../../workbook/engine/index.ts';
import {
  agenda,
  type AgendaGroup,
  type AgendaInput,
  DECISIONS,
  heldMeetings,
  itemsOf,
  lastDecisions,
  meetingName,
  NEXT_MEETING,
  readMeeting,
} from '../../workbook/tools/checklists/index.ts';
import { exportInput } from '../files/exports.ts';
import { useInitiative } from '../page/use-initiative.ts';
import { useToolBar } from '../page/use-tool-bar.ts';
import { alarm, announce } from '../ui/announce.ts';
import { TakeAway } from './agenda-exports.tsx';
import { AgendaSheet } from './agenda-sheet.tsx';
import { Controls } from './controls.tsx';
import type { SheetList } from './lists.ts';
import { NextMeeting } from './next-meeting.tsx';
import { searchOf, type Settings, settingsFrom } from './settings.ts';

interface Props {
  readonly lists: readonly SheetList[];
  /** The titles of the pages that items lead to, by address from the root of the site. */
  readonly titles: Readonly<Record<string, string>>;
}

/** The page of the agenda: its settings, the meeting, the sheet, and the exports. */
export default function AgendaView({ lists, titles }: Props) {
  const { open, version } = useInitiative(lists);
  const { initiative } = open;
  const texts = useMemo(() => new Map(itemsOf(lists).map(({ id, text }) => [id, text])), [lists]);
  const guides = useMemo(() => guidesOf(lists, titles), [lists, titles]);
  const held = heldMeetings(initiative);
  useToolBar(open, (row) => {
    if (row === NEXT_MEETING) return 'The next meeting';
    const meeting = held.find(({ id }) => id === row);
    return meeting === undefined
      ? (texts.get(rowParts(DECISIONS, row)[1] ?? '') ?? texts.get(row))
      : meetingName(meeting);
  });
  const inputFor = ({ without }: Settings): AgendaInput => ({
    ...exportInput(open, lists),
    without,
    meeting: readMeeting(initiative),
    before: lastDecisions(held),
    guides,
  });
  const ids = lists.map(({ id }) => id);
  const [settings, setSettings] = useState(() => settingsFrom(location.search, ids));
  const change = (patch: Partial<Settings>): void => {
    const next = { ...settings, ...patch };
    setSettings(next);
    history.replaceState(history.state, '', `${location.pathname}${searchOf(next)}`);
    if (next.sheet === 'agenda') announce(shown(agenda(inputFor(next), next.all).groups));
  };
  const { without, all, room } = settings;
  const minutes =
    settings.sheet === 'minutes' ? (held.find(({ id }) => id === settings.meeting) ?? held[0]) : undefined;
  // Of minutes that are gone, the agenda is shown.
  const sheet = settings.sheet === 'minutes' && minutes === undefined ? 'agenda' : settings.sheet;
  const [later, setLater] = useState<typeof import('./later.ts')>();
  useEffect(() => {
    if (sheet !== 'agenda')
      import('./later.ts').then(setLater, () =>
        alarm('This sheet did not load: check your connection and reload the page.'),
      );
  }, [sheet]);
  const input = useMemo(() => inputFor(settings), [open, version, lists, guides, without]);
  return (
    <div class="gw-work" data-ready>
      <Controls
        lists={lists}
        settings={{ ...settings, sheet, meeting: minutes?.id ?? '' }}
        change={change}
        input={input}
        held={held}
      />
      {minutes !== undefined && later && (
        <later.Minutes key={minutes.id} meeting={minutes} initiative={initiative} />
      )}
      {sheet === 'agenda' && (
        <>
          <NextMeeting initiative={initiative} />
          <AgendaSheet input={input} lists={lists} all={all} initiative={room ? initiative : undefined} />
          <TakeAway input={input} all={all} />
        </>
      )}
      {sheet === 'blank' && later && (
        <later.BlankSheet
          lists={settings.list === '' ? lists : lists.filter(({ id }) => id === settings.list)}
          site={input.site}
        />
      )}
    </div>
  );
}

const shown = (groups: readonly AgendaGroup[]): string =>
  `${counted(
    groups.reduce((sum, { rows }) => sum + rows.length, 0),
    'item',
  )} shown.`;

/** The title of the page that explains each item, by the item's id. */
function guidesOf(lists: readonly SheetList[], titles: Props['titles']): Map<string, string> {
  return new Map(
    itemsOf(lists).flatMap(({ id, link = '' }) => {
      const title = titles[link.replace(/#.*/, '')];
      return title === undefined ? [] : [[id, title] as const];
    }),
  );
}
