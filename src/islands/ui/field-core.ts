import type { CellType, CellValue, EditResult, Initiative, Place } from '../../workbook/engine/index.ts';
import { losesSigns } from '../../workbook/text/index.ts';
import { Sitting } from './field-sitting.ts';
import {
  ADDED_WORDS,
  checkWords,
  type FieldNotes,
  KEPT_WORDS,
  LEFT_OUT_WORDS,
  meanwhileText,
  notSaved,
  REMOVED_WORDS,
  roomWords,
} from './field-words.ts';
import { holdDraft, type KeptWords, releaseDraft } from './unsaved.ts';

/** How a field is drawn, and how it reads and writes its cell. Renewed with each drawing of a view. */
export interface FieldView {
  /** What a screen reader calls it. */
  readonly name: string;
  /** A day is refused when the reader leaves it: each year begins as an impossible one. */
  readonly kind: 'text' | 'day';
  /** What is stored now, as the field shows it. */
  readonly read: () => string;
  readonly write: (text: string) => EditResult;
  /** What is typed counts when the reader leaves the field or presses Enter: see `commit`. */
  readonly late?: boolean;
  /** Has the field drawn again. */
  readonly draw: () => void;
  /** Has a screen reader say something, politely. */
  readonly say: (words: string) => void;
}

/** Fields that are not in the page now, with a text that could not be stored: it is there again with the field. */
const parked = new Map<string, FieldCore>();

/** Names the field of a cell among all that hold drafts. */
export const fieldKey = (initiative: Initiative, { table, row, cell }: Place): string =>
  [initiative.newId, table, row, cell].join('\n');

/** The field of a cell, with what was typed there before and could not be stored. */
export function openField(initiative: Initiative, place: Place, view: FieldView): FieldCore {
  const key = fieldKey(initiative, place);
  const field = parked.get(key) ?? new FieldCore(initiative, place, key);
  parked.delete(key);
  field.open(view);
  return field;
}

/**
 * One field over one cell, without the page: what it shows, what it stores, what it says beside itself.
 *
 * While the reader is in it, it shows what they typed, whatever comes from elsewhere: see `Sitting`. What cannot
 * be stored stays in it, whole, with the reason, and holds the page.
 */
export class FieldCore {
  readonly #initiative: Initiative;
  readonly #place: Place;
  readonly #key: string;
  readonly #sitting: Sitting;
  #view: FieldView = NO_VIEW;
  #inside = false;
  /** What it shows where that is not simply what is stored. */
  #draft: string | undefined;
  /** A day that is typed in part, which the browser gives as nothing. */
  #unfinished = false;
  /** Typed, but not yet meant to count. */
  #waiting = false;
  #wrong = '';
  /** Whether the page shows what is wrong. */
  #explained = false;
  /** Whether it was read out since the last key. */
  #said = false;
  /** How the stored text differs from what was typed. */
  #altered = '';
  /** What it held when it left the page. */
  #kept: KeptWords | undefined;

  constructor(initiative: Initiative, place: Place, key: string) {
    this.#initiative = initiative;
    this.#place = place;
    this.#key = key;
    this.#sitting = new Sitting(initiative, place, {
      elsewhere: (to) => this.#changed(to),
      own: () => this.#catchUp(),
    });
  }

  /** Puts the field into the page. */
  open(view: FieldView): void {
    this.#view = view;
    this.#kept = undefined;
    this.#keep();
  }

  /** Takes over how the field is drawn from now on. */
  renew(view: FieldView): void {
    this.#view = view;
  }

  /** The field leaves the page. A text that could not be stored is kept, and is there again with the field. */
  close(): void {
    const torn = this.#inside;
    const { name } = this.#view;
    const waited = this.#sitting.meanwhile?.state === 'waiting';
    this.#inside = false;
    const text = this.#draft ?? '';
    if (this.#isUnstored() && !this.#unfinished && text.trim() !== '') {
      parked.set(this.#key, this);
      this.#kept = { field: name, text, torn, discard: () => this.#discard() };
      // Also where the reader has left it: what was read out then is no longer true.
      this.#say(KEPT_WORDS);
    } else {
      this.#forget();
      if (waited) this.#say(REMOVED_WORDS);
    }
    this.#view = NO_VIEW;
    this.#keep();
  }

  #discard(): void {
    parked.delete(this.#key);
    this.#forget();
    this.#keep();
  }

  /** What the field shows. */
  text(): string {
    if (this.#inside) this.#draft ??= this.#view.read();
    return this.#draft ?? this.#view.read();
  }

  /** What stands beside the field. */
  notes(): FieldNotes {
    const { kind, read } = this.#view;
    const text = this.text();
    const tooLong = this.#isTooLong();
    const refused = this.#wrong !== '' && (kind !== 'day' || this.#explained);
    const rule = this.#type();
    return {
      wrong: refused
        ? notSaved(this.#wrong, tooLong, read() !== '')
        : kind === 'day' && this.#draft === undefined
          ? checkWords(rule?.parse(text))
          : '',
      meanwhile: this.#sitting.meanwhile,
      altered: this.#altered,
      room: tooLong ? '' : roomWords(text.length, rule?.longest),
    };
  }

  /** The reader comes into the field. */
  enter(): void {
    if (this.#inside) return;
    this.#begin();
    this.#settle();
  }

  /**
   * The reader typed, pasted or chose.
   * @param unfinished a day that is typed in part, for which the browser gives nothing
   */
  type(text: string, unfinished = false): void {
    if (!this.#inside) this.#begin();
    const before = this.notes();
    this.#draft = text;
    this.#unfinished = unfinished;
    this.#waiting = this.#view.late === true;
    if (!this.#waiting) this.#store();
    const { room, altered } = this.notes();
    if (altered !== '' && before.altered === '') this.#say(altered);
    if (room !== '' && before.room === '') this.#say(room);
    if (this.#isTooLong()) {
      if (before.wrong === '') this.#explain();
      this.#said = true;
    }
    this.#settle();
  }

  /** What was typed is meant to count now: the reader pressed Enter, or leaves. */
  commit(): void {
    // A field that goes with the focus in it may be told of a change when it is gone.
    if (!this.#waiting || this.#view === NO_VIEW) return;
    this.#waiting = false;
    this.#store();
    this.#explain();
    this.#settle();
  }

  /** The reader leaves the field, in which `text` stands: some changes of a day come without any other sign. */
  leave(text: string, unfinished = false): void {
    if (!this.#inside) return;
    if (text !== this.text() || unfinished !== this.#unfinished) this.type(text, unfinished);
    this.commit();
    this.#inside = false;
    this.#explain();
    if (this.#wrong === '') {
      this.#sitting.end(text);
      this.#draft = undefined;
    }
    this.#settle();
  }

  /**
   * Another control of the field changes its cell: a button, or a paste into several fields. If the edit is
   * made, the field shows what came of it.
   */
  apply(edit: () => EditResult): EditResult {
    if (!this.#isActive()) this.#sitting.begin();
    const result = this.#sitting.edit(edit, true);
    if (result.ok) this.#forget();
    else if (!this.#isActive()) this.#wrong = reasonOf(result);
    this.#settle();
    return result;
  }

  /** The reader begins. What could not be stored before is still on top of what the field showed then. */
  #begin(): void {
    this.#inside = true;
    if (this.#isUnstored()) return;
    this.#forget();
    this.#sitting.begin();
    this.#draft = this.#view.read();
  }

  #store(): void {
    const text = this.#unfinished ? 'unfinished' : (this.#draft ?? '');
    const result = this.#sitting.edit(() => this.#view.write(text), this.#view.late);
    this.#said = false;
    this.#wrong = reasonOf(result);
    this.#altered = '';
    if (!result.ok) return;
    if (this.#type()?.longest !== undefined && losesSigns(text)) this.#altered = LEFT_OUT_WORDS;
    const stored = String(this.#initiative.replica.valueAt(this.#place) ?? '');
    if (stored.startsWith('https:') && !/^\s*https?:/i.test(text)) this.#altered = ADDED_WORDS;
    this.#explained = false;
  }

  /** Says what is wrong, once for each text. */
  #explain(): void {
    if (this.#wrong === '' || this.#said) return;
    this.#explained = true;
    this.#said = true;
    this.#say(this.notes().wrong);
  }

  #forget(): void {
    this.#draft = undefined;
    this.#unfinished = false;
    this.#waiting = false;
    this.#wrong = '';
    this.#altered = '';
    this.#explained = false;
  }

  #changed(to: CellValue | undefined): void {
    const first = this.#sitting.meanwhile === undefined;
    this.#sitting.note(to, String(to ?? '') === this.#draft);
    const { meanwhile } = this.#sitting;
    if (first && meanwhile !== undefined) this.#say(meanwhileText(meanwhile));
    this.#settle();
  }

  /** The reader changed the cell by other means: the field shows it, unless it holds what is stored nowhere. */
  #catchUp(): void {
    this.#sitting.catchUp();
    if (!this.#isUnstored()) {
      this.#forget();
      this.#sitting.meanwhile = undefined;
    }
    this.#settle();
  }

  /** Whether it holds a text that is stored nowhere. */
  #isUnstored(): boolean {
    if (this.#draft === undefined) return false;
    return this.#wrong !== '' || (this.#waiting && this.#draft !== this.#view.read());
  }

  #isActive(): boolean {
    return this.#inside || this.#isUnstored();
  }

  /** What its cell may hold; undefined where this version does not know the cell. */
  #type(): CellType<CellValue> | undefined {
    return this.#initiative.schema.cellType(this.#place.table, this.#place.cell);
  }

  #isTooLong(): boolean {
    return (this.#draft?.length ?? 0) > (this.#type()?.longest ?? Infinity);
  }

  #say(words: string): void {
    this.#view.say(`${this.#view.name}: ${words}`);
  }

  #settle(): void {
    this.#keep();
    this.#view.draw();
  }

  /** Holds or releases the page, and follows the cell while there is something to lose. */
  #keep(): void {
    if (this.#isUnstored()) holdDraft(this.#key, this.#kept);
    else releaseDraft(this.#key);
    this.#sitting.follow(this.#isActive());
  }
}

const reasonOf = (result: EditResult): string =>
  result.ok ? '' : (result.problems[0]?.wrong ?? 'cannot be kept');

const NO_VIEW: FieldView = {
  name: '',
  kind: 'text',
  read: () => '',
  write: () => ({ ok: true }),
  draw: () => undefined,
  say: () => undefined,
};
