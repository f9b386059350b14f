export const SHEETS = ['agenda', 'minutes', 'blank'] as const;
export type Sheet = (typeof SHEETS)[number];

/** What the page shows. Kept in its address, so that it can be linked to and survives a reload. */
export interface Settings {
  /** The agenda of open items, the minutes of a meeting, or a blank checklist for a workshop. */
  readonly sheet: Sheet;
  /** The meeting of the minutes. Named, since another one may be the latest once its date is changed. */
  readonly meeting: string;
  /** Ids of lists that are left out of the agenda. */
  readonly without: readonly string[];
  /** Whether the agenda includes items that nobody has begun. */
  readonly all: boolean;
  /** Whether there is space under each item for decisions of the meeting. */
  readonly room: boolean;
  /** The list of the blank sheet; `''` for all lists. */
  readonly list: string;
}

/** Reads the settings from the address, ignoring unknown values. */
export function settingsFrom(search: string, listIds: readonly string[]): Settings {
  const words = new URLSearchParams(search);
  const list = words.get('list') ?? listIds[0] ?? '';
  return {
    sheet: SHEETS.find((one) => one === words.get('sheet')) ?? 'agenda',
    meeting: words.get('meeting') ?? '',
    without: (words.get('without') ?? '').split(',').filter((id) => listIds.includes(id)),
    all: words.get('all') === 'yes',
    room: words.get('room') === 'yes',
    list: list === 'all' ? '' : listIds.includes(list) ? list : (listIds[0] ?? ''),
  };
}

/** The query string for these settings. */
export function searchOf({ sheet, meeting, without, all, room, list }: Settings): string {
  const words = new URLSearchParams();
  if (sheet !== 'agenda') words.set('sheet', sheet);
  if (sheet === 'blank') words.set('list', list === '' ? 'all' : list);
  if (sheet === 'minutes' && meeting !== '') words.set('meeting', meeting);
  if (without.length > 0) words.set('without', without.join(','));
  if (all) words.set('all', 'yes');
  if (room) words.set('room', 'yes');
  const search = words.toString();
  return search === '' ? '' : `?${search}`;
}
