import { counted } from '../../shared/words.ts';
import { agenda, type AgendaInput } from '../../workbook/tools/checklists/index.ts';
import type { SheetList } from './lists.ts';
import type { Settings } from './settings.ts';

interface Props {
  readonly lists: readonly SheetList[];
  readonly settings: Settings;
  readonly change: (patch: Partial<Settings>) => void;
  readonly input: AgendaInput;
}

/** The settings of the sheet below. Not printed. */
export function Controls({ lists, settings, change, input }: Props) {
  return (
    <section class="controls no-print" aria-label="What to show and print">
      <fieldset class="choice">
        <legend>Which sheet?</legend>
        <label>
          <input
            type="radio"
            name="sheet"
            checked={settings.sheet === 'agenda'}
            onChange={() => change({ sheet: 'agenda' })}
          />
          <span>Meeting agenda: the open items by owner, overdue first</span>
        </label>
        <label>
          <input
            type="radio"
            name="sheet"
            checked={settings.sheet === 'blank'}
            onChange={() => change({ sheet: 'blank' })}
          />
          <span>Blank checklist for a workshop: boxes to tick and room for notes, nothing filled in</span>
        </label>
      </fieldset>
      {settings.sheet === 'agenda' ? (
        <AgendaControls lists={lists} settings={settings} change={change} input={input} />
      ) : (
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

function AgendaControls({ lists, settings: { without, all, room }, change, input }: Props) {
  const { untouched } = agenda(input, false);
  return (
    <>
      <fieldset class="choice">
        <legend>What else?</legend>
        <label>
          <input
            type="checkbox"
            checked={all}
            onChange={({ currentTarget }) => change({ all: currentTarget.checked })}
          />
          <span>Also the {counted(untouched, 'item')} not begun, without owner, due day or note</span>
        </label>
        <label>
          <input
            type="checkbox"
            checked={room}
            onChange={({ currentTarget }) => change({ room: currentTarget.checked })}
          />
          <span>Room under each item for what the meeting decides, to fill in here or on paper</span>
        </label>
      </fieldset>
      <fieldset class="choice lists">
        <legend>Which lists?</legend>
        {lists.map(({ id, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={!without.includes(id)}
              onChange={({ currentTarget }) =>
                change({
                  without: currentTarget.checked ? without.filter((one) => one !== id) : [...without, id],
                })
              }
            />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
