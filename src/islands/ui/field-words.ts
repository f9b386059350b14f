import { spokenDate } from '../../shared/dates.ts';
import type { CellValue, Parsed, Place } from '../../workbook/engine/index.ts';
import { valueLabel } from '../../workbook/schema/index.ts';
import { counted, grouped, isDay } from '../../workbook/text/index.ts';
import { shownValue } from './shown-value.ts';

/** What stands beside a field. */
export interface FieldNotes {
  /** Why what it shows is not stored; `''` when it is. */
  readonly wrong: string;
  /** That somebody else changed the cell. */
  readonly meanwhile: Meanwhile | undefined;
  /** How what was stored differs from what was typed; `''` when it does not. */
  readonly altered: string;
  /** How much more fits, once little does. */
  readonly room: string;
}

export interface Meanwhile {
  /**
   * `waiting`: the field still shows the reader's text, and the next key decides; `kept`: the other value was
   * kept; `shown`: the field now shows it; `replaced`: so, and what the reader had typed was kept.
   */
  readonly state: 'waiting' | 'kept' | 'shown' | 'replaced';
  readonly before: string;
  /** The other value, which may be what somebody typed; `''` where it is not told. */
  readonly quote: string;
  /** Ends in “under” where the place of kept values is to follow. */
  readonly after: string;
}

/** Where kept values are found, as the page of files calls it. */
export const KEPT_PLACE = 'Files, Kept from conflicts';
const WHO = 'in another tab or by an import';

/** Tells of a value that came from elsewhere. */
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

/** What is read out of it: the same words, without the link. */
export const meanwhileText = ({ before, quote, after }: Meanwhile): string => before + quote + after;

/** That a text was stored without some of its signs. */
export const LEFT_OUT_WORDS =
  'Left out: signs that cannot be kept, such as control characters, which nobody sees, or a � at the beginning.';

/** That a link was stored with the beginning that it lacked. */
export const ADDED_WORDS = 'Saved with https:// in front, which a link needs.';

/** That the field of a text is gone, which is stored nowhere. */
export const KEPT_WORDS =
  'the field is not in the page any more. What you typed there is not saved. It is kept beside the words on saving, where you can copy it.';

/** That the field is gone, with what was stored in it. */
export const REMOVED_WORDS = `the field is gone. It was removed ${WHO}.`;

/** `is not text` ends a sentence, `is no link. Write one` ends two. */
const sentenceOf = (wrong: string): string => wrong.replace(/\.?$/, '.');

/**
 * Why a text is not stored.
 * @param wrong as a rule says it
 * @param before whether something was stored before, which stays
 */
export function notSaved(wrong: string, tooLong: boolean, before: boolean): string {
  const whole = tooLong ? ' Shorten it, or leave it out; the text stays here until then.' : '';
  const last = before ? ' What was saved before stays saved.' : '';
  return `Not saved: this ${sentenceOf(wrong)}${whole}${last}`;
}

/** That what is stored could not be entered now; `''` when it could. */
export function checkWords(checked: Parsed<CellValue> | undefined): string {
  return checked?.ok === false
    ? `Check this: it ${sentenceOf(checked.wrong)} It stays as it is until you change it.`
    : '';
}

const TOLD_FROM = 0.9;

/** How much more fits into a field that is nearly full; `''` before. */
export function roomWords(length: number, longest: number | undefined): string {
  if (longest === undefined || length < longest * TOLD_FROM) return '';
  const left = longest - length;
  return left < 1_000 ? `${counted(left, 'character')} left.` : `${grouped(left)} characters left.`;
}
