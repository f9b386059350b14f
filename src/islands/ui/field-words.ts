import { counted } from '../../shared/words.ts';
import { spokenDate } from '../../shared/dates.ts';
import type { CellType, CellValue, Parsed, Place } from '../../workbook/engine/index.ts';
import { valueLabel } from '../../workbook/schema/index.ts';
import { isDay, losesSigns } from '../../workbook/text/index.ts';
import { shownValue } from './shown-value.ts';

/** The notes beside a field. */
export interface FieldNotes {
  /** Why what it shows is not stored; `''` if it is. */
  readonly wrong: string;
  /** That somebody else changed the cell. */
  readonly meanwhile: Meanwhile | undefined;
  /** How what was stored differs from what was typed; `''` when it does not. */
  readonly altered: string;
  /** How many more characters fit, once there are few. */
  readonly room: string;
}

export interface Meanwhile {
  /**
   * `waiting`: the field still shows the reader's text, and the next key decides; `kept`: the other value is in the
   * conflict log; `shown`: the field now shows it; `replaced`: likewise, and the reader's text is in the conflict log.
   */
  readonly state: 'waiting' | 'kept' | 'shown' | 'replaced';
  readonly before: string;
  /** The other value, which may be text that somebody typed; `''` if it is not quoted. */
  readonly quote: string;
  /** Ends in “under” if a link to the conflict log follows. */
  readonly after: string;
}

/** Where readers find the conflict log, in the words of the page of files. */
export const KEPT_PLACE = 'Files, Kept from conflicts';
const WHO = 'in another tab or by an import';

/** The note about a value that came from elsewhere. */
export function meanwhileWords(
  { table, cell }: Pick<Place, 'table' | 'cell'>,
  value: CellValue | undefined,
  state: Meanwhile['state'],
): Meanwhile {
  if (state === 'shown' || state === 'replaced')
    return {
      state,
      before: `Changed ${WHO} while you were here; the field shows that now.`,
      quote: '',
      after: state === 'shown' ? '' : ' What you had typed is kept under',
    };
  if (value === undefined || value === '')
    return {
      state,
      before: `Emptied ${WHO} meanwhile. If you type on, your text stands.`,
      quote: '',
      after: '',
    };
  const quote =
    typeof value === 'string' && isDay(value)
      ? `“${spokenDate(value)}”`
      : valueLabel(table, cell, shownValue(table, cell, value));
  return {
    state,
    before: `Changed ${WHO} meanwhile: `,
    quote,
    after:
      state === 'kept'
        ? '. Your text stands, and the other is kept under'
        : `. If you type on, your text stands and the other is kept under ${KEPT_PLACE}.`,
  };
}

/** The note as announced: the same words, without the link. */
export const meanwhileText = ({ before, quote, after }: Meanwhile): string => before + quote + after;

/** The note that a text was stored without some of its characters. */
export const LEFT_OUT_WORDS =
  'Left out: signs that cannot be kept, such as control characters, which nobody sees, or a � at the beginning.';

/** The message that a link was stored with the beginning it lacked. */
export const ADDED_WORDS = 'Saved with https:// in front, which a link needs.';

/** The message that a field was removed while its text was not stored. */
export const KEPT_WORDS =
  'the field is not in the page any more. What you typed there is not saved. It is kept beside the words on saving, where you can copy it.';

/** The message that a field was removed with its stored value. */
export const REMOVED_WORDS = `the field is gone. It was removed ${WHO}.`;

/** Adds a full stop: `is not text` and `is no link. Write one` have none. */
const sentenceOf = (wrong: string): string => wrong.replace(/\.?$/, '.');

/**
 * Why a text is not stored.
 * @param wrong the error of the cell type
 * @param before the value stored before, which is kept; a number is told
 */
export function notSaved(wrong: string, tooLong: boolean, before: string): string {
  const whole = tooLong ? ' Shorten it, or leave it out; the text stays here until then.' : '';
  const told = /^[\d.]+$/.test(before) ? ` Kept: ${before}.` : ' What was saved before stays saved.';
  const last = before === '' ? '' : told;
  return `Not saved: this ${sentenceOf(wrong)}${whole}${last}`;
}

/** The note that the stored value would not be accepted now; `''` if it would. */
export function checkWords(checked: Parsed<CellValue> | undefined): string {
  return checked?.ok === false
    ? `Check this: it ${sentenceOf(checked.wrong)} It stays as it is until you change it.`
    : '';
}

/** The notes beside a line that is stored when its form is sent. */
export function typedNotes(type: CellType<string>, text: string): FieldNotes {
  const checked = type.parse(text);
  return {
    wrong: checked.ok ? '' : notSaved(checked.wrong, true, ''),
    meanwhile: undefined,
    altered: checked.ok && losesSigns(text) ? LEFT_OUT_WORDS : '',
    room: checked.ok ? roomWords(text.length, type.longest) : '',
  };
}

const TOLD_FROM = 0.9;

/** How many more characters fit into a field that is nearly full; `''` before. */
export function roomWords(length: number, longest: number | undefined): string {
  if (longest === undefined || length < longest * TOLD_FROM) return '';
  const left = longest - length;
  return `${counted(left, 'character')} left.`;
}
