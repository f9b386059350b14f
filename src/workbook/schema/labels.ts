import type { CellValue } from '../engine/cell-types.ts';
import { closeBidi } from '../text/bidi.ts';
import type { ItemState } from '../tools/checklists/tables.ts';
import type { Verdict } from '../tools/gates/tables.ts';
import { schema } from './index.ts';

/** The states as readers see them. */
export const STATE_WORDS: Readonly<Record<ItemState, string>> = {
  todo: 'to do',
  doing: 'in progress',
  done: 'done',
  na: 'not applicable',
};

/** What the reader says about a criterion of a stage gate, as they see it. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  undecided: 'not decided',
  ready: 'ready',
  'not-yet': 'not ready yet',
  na: 'not applicable',
};

const CELL_WORDS = new Map([
  ['state', 'state'],
  ['reason', 'reason'],
  ['note', 'note'],
  ['owner', 'owner'],
  ['due', 'due day'],
  ['evidence', 'evidence link'],
  ['text', 'text'],
  ['status', 'state'],
  ['began', 'wording it began from'],
  ['title', 'title'],
  ['time', 'time you can give'],
  ['money', 'money you can give'],
  ['influence', 'say you want'],
  ['expertise', 'expertise you bring'],
  ['name', 'name'],
  ['specialty', 'specialty'],
  ['host', 'choice of host'],
  ['startDate', 'start day'],
  ['archived', 'archive mark'],
  ['kind', 'kind'],
  ['organization', 'organization'],
  ['group', 'stakeholder group'],
  ['useCase', 'use case'],
  ['commitment', 'commitment'],
  ['leaves', 'last day'],
  ['champion', 'place in the champion matrix'],
  ['rating', 'rating'],
  ['basis', 'evidence for the rating'],
  ['holds', 'filling of the role'],
  ['has', 'skill'],
  ['wanted', 'people wanted'],
  ['groups', 'stakeholder groups'],
  ['opening', 'opening'],
  ['ask', 'request'],
  ['askBy', 'day of the request'],
  ['chosen', 'use in the brief'],
  ['place', 'order of the statements'],
  ['words', 'own words'],
  ['proof', 'evidence'],
  ['proofLink', 'link to the evidence'],
  ['start', 'first month'],
  ['months', 'length in months'],
  ['opens', 'day of the ballot'],
  ['verdict', 'decision'],
  ['answer', 'answer'],
]);

const VALUE_WORDS = new Map<string, string>([
  ...Object.entries(STATE_WORDS).map(([state, words]) => [`state ${state}`, words] as const),
  ['host join', 'join an accelerator'],
  ['host own', 'own scheme'],
  ['host undecided', 'undecided'],
  ['archived true', 'archived'],
  ['archived false', 'not archived'],
  ['commitment none', 'none'],
  ['commitment spoken', 'spoken'],
  ['commitment written', 'in writing'],
  ['champion no', 'not a candidate'],
  ['champion considered', 'considered'],
  ['champion chosen', 'in the present set'],
  ['kind person', 'person'],
  ['kind organization', 'organization'],
  ['rating unrated', 'not rated'],
  ['holds true', 'yes'],
  ['holds false', 'no'],
  ['chosen true', 'used'],
  ['chosen false', 'left out'],
  ['has true', 'yes'],
  ['has false', 'no'],
  ['wanted none', 'nobody for now'],
  ['wanted one', 'one'],
  ['wanted two', 'two'],
  ['status ', 'not chosen'],
  ['time ', 'not answered'],
  ['time light', 'now and then'],
  ['time regular', 'regular meetings'],
  ['time heavy', 'weekly work'],
  ['money ', 'not answered'],
  ['money none', 'no fee'],
  ['money seat', 'a government or sponsored seat'],
  ['money fee', 'a membership fee'],
  ['influence ', 'not answered'],
  ['influence informed', 'know what is coming'],
  ['influence content', 'shape the content'],
  ['influence direction', 'decide on direction'],
  ['expertise ', 'not answered'],
  ['expertise learning', 'still learning'],
  ['expertise clinical', 'clinical knowledge'],
  ['expertise technical', 'technical skill'],
  ['expertise organizing', 'organizing'],
  ...Object.entries(VERDICT_WORDS).map(([verdict, words]) => [`verdict ${verdict}`, words] as const),
]);

/** What a cell is called: `due day`. A cell that this version does not know keeps its id. */
export function cellWords(cell: string): string {
  const [, month] = /^m(\d+)$/.exec(cell) ?? [];
  return month === undefined ? (CELL_WORDS.get(cell) ?? cell) : `person-months in month ${month}`;
}

/**
 * A cell's value in words, shortened to one line: `in progress`, `“Ask Ann about …”`. Where nothing is
 * entered: what that means (`to do`, `undecided`), else `empty`.
 */
export function valueWords(cell: string, value: CellValue | null | undefined): string {
  if (value === undefined || value === null || value === '')
    return VALUE_WORDS.get(`${cell} ${emptyOf(cell)}`) ?? 'empty';
  return VALUE_WORDS.get(`${cell} ${value}`) ?? `“${shorten(String(value))}”`;
}

/** At most about 60 characters of a text, on one line; direction marks whose end is cut off are ended. */
export function shorten(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return closeBidi(
    characters.length <= most
      ? line
      : `${characters
          .slice(0, most - 1)
          .join('')
          .trimEnd()}…`,
  );
}

function emptyOf(cell: string): CellValue | undefined {
  const table = schema.tables.find(({ cells }) => cell in cells)?.id ?? '';
  return schema.cellType(table, cell)?.empty;
}
