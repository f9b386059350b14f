import type { ComponentChildren } from 'preact';
import { counted } from '../../shared/words.ts';
import {
  agenda,
  type AgendaInput,
  type HeldMeeting,
  meetingName,
} from '../../workbook/tools/checklists/index.ts';
import type { SheetList } from './lists.ts';
import { type Settings, type Sheet, SHEETS } from './settings.ts';

interface Props {
  readonly lists: readonly SheetList[];
  readonly settings: Settings;
  readonly change: (patch: Partial<Settings>) => void;
  readonly input: AgendaInput;
  /** The meetings that were held, the latest first. */
  readonly held: readonly HeldMeeting[];
}

const SHEET_WORDS: Readonly<Record<Sheet, string>> = {
  agenda: 'Meeting agenda: the open items by owner, overdue first',
  minutes: 'Minutes of an earlier meeting: who was there and what was decided',
  blank: 'Blank checklist for a workshop: boxes to tick and room for notes, nothing filled in',
};

/** The settings of the sheet below. Not printed. */
export function Controls({ lists, settings, change, input, held }: Props) {
  return (
    <section class="controls no-print" aria-label="What to show and print">
      <fieldset class="choice">
        <legend>Which sheet?</legend>
        {SHEETS.filter((sheet) => sheet !== 'minutes' || held.length > 0).map((sheet) => (
          <label key={sheet}>
            <input
              type="radio"
              name="sheet"
              checked={settings.sheet === sheet}
              onChange={() => change(sheet === 'minutes' ? { sheet, meeting: held[0]?.id ?? '' } : { sheet })}
            />
            <span>{SHEET_WORDS[sheet]}</span>
          </label>
        ))}
      </fieldset>
      {settings.sheet === 'agenda' && (
        <AgendaControls lists={lists} settings={settings} change={change} input={input} />
      )}
      {settings.sheet === 'minutes' && (
        <p class="list">
          <label for="minutes-of">Minutes of</label>
          <select
            id="minutes-of"
            value={settings.meeting}
            autocomplete="off"
            onChange={({ currentTarget }) => change({ meeting: currentTarget.value })}
          >
            {held.map((meeting) => (
              <option key={meeting.id} value={meeting.id}>
                {meetingName(meeting)} ({counted(meeting.decisions.length, 'decision')})
              </option>
            ))}
          </select>
        </p>
      )}
      {settings.sheet === 'blank' && (
        <p class="list">
          <label for="blank-list">Checklist</label>
          <select
            id="blank-list"
            value={settings.list}
            autocomplete="off"
            onChange={({ currentTarget }) => change({ list: currentTarget.value })}
          >
            {lists.map(({ id, title, items }) => (
              <option key={id} value={id}>
                {title} ({counted(items.length, 'item')})
              </option>
            ))}
            <option value="">All checklists, each on a new page</option>
          </select>
        </p>
      )}
      <p class="buttons">
        <button type="button" class="primary" onClick={() => print()}>
          Print this sheet
        </button>
      </p>
    </section>
  );
}

function AgendaControls({ lists, settings: { without, all, room }, change, input }: Omit<Props, 'held'>) {
  const { untouched } = agenda(input, false);
  return (
    <>
      <fieldset class="choice">
        <legend>What else?</legend>
        <Tick checked={all} set={(yes) => change({ all: yes })}>
          Also the {counted(untouched, 'item')} not begun, without owner, due day or note
        </Tick>
        <Tick checked={room} set={(yes) => change({ room: yes })}>
          Room under each item for what the meeting decides, to fill in here or on paper
        </Tick>
      </fieldset>
      <fieldset class="choice lists">
        <legend>Which lists?</legend>
        {lists.map(({ id, title }) => (
          <Tick
            key={id}
            checked={!without.includes(id)}
            set={(yes) => change({ without: yes ? without.filter((one) => one !== id) : [...without, id] })}
          >
            {title}
          </Tick>
        ))}
      </fieldset>
    </>
  );
}

interface TickProps {
  readonly checked: boolean;
  readonly set: (checked: boolean) => void;
  readonly children: ComponentChildren;
}

function Tick({ checked, set, children }: TickProps) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => set(currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}
