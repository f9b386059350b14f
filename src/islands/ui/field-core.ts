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

/** How a field is rendered, and how it reads and writes its cell. Replaced at each render. */
export interface FieldView {
  /** The field's accessible name. */
  readonly name: string;
  /** A day is validated when the reader leaves the field: while a year is typed, it is out of range. */
  readonly kind: 'text' | 'day';
  /** The stored value, as the field shows it. */
  readonly read: () => string;
  readonly write: (text: string) => EditResult;
  /** Whether typed text is stored only when the reader leaves the field or presses Enter: see `commit`. */
  readonly late?: boolean;
  /** Renders the field again. */
  readonly draw: () => void;
  /** Announces a message politely to screen readers. */
  readonly say: (words: string) => void;
}

/** Unmounted fields with a text that could not be stored; it is restored when the field is mounted again. */
const parked = new Map<string, FieldCore>();

/** The key of a cell's field among all drafts. */
export const fieldKey = (initiative: Initiative, { table, row, cell }: Place): string =>
  [initiative.newId, table, row, cell].join('\n');

/** Returns the field of a cell, with an unstored text typed there before. */
export function openField(initiative: Initiative, place: Place, view: FieldView): FieldCore {
  const key = fieldKey(initiative, place);
  const field = parked.get(key) ?? new FieldCore(initiative, place, key);
  parked.delete(key);
  field.open(view);
  return field;
}

/**
 * The logic of one field of one cell, without DOM: what it shows, what it stores, and its notes.
 *
 * While the reader is in it, it shows what they typed, whatever other tabs change: see `Sitting`. Text that cannot
 * be stored stays in it, in full, with the reason, and the page asks before it is left.
 */
export class FieldCore {
  readonly #initiative: Initiative;
  readonly #place: Place;
  readonly #key: string;
  readonly #sitting: Sitting;
  #view: FieldView = NO_VIEW;
  #inside = false;
  /** What it shows, if that is not the stored value. */
  #draft: string | undefined;
  /** Whether a day is incomplete: the browser then returns an empty value. */
  #unfinished = false;
  /** Whether there is typed text that is not yet committed. */
  #waiting = false;
  #wrong = '';
  /** Whether the error is shown. */
  #explained = false;
  /** Whether it was announced since the last key. */
  #said = false;
  /** How the stored text differs from what was typed. */
  #altered = '';
  /** What it held when it was unmounted. */
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

  /** Mounts the field. */
  open(view: FieldView): void {
    this.#view = view;
    this.#kept = undefined;
    this.#keep();
  }

  /** Replaces the view of the field. */
  renew(view: FieldView): void {
    this.#view = view;
  }

  /** Unmounts the field. A text that could not be stored is kept, and restored when the field is mounted again. */
  close(): void {
    const torn = this.#inside;
    const { name } = this.#view;
    const waited = this.#sitting.meanwhile?.state === 'waiting';
    this.#inside = false;
    const text = this.#draft ?? '';
    if (this.isUnstored() && !this.#unfinished && text.trim() !== '') {
      parked.set(this.#key, this);
      this.#kept = { field: name, text, torn, discard: () => this.#discard() };
      // Even if the reader had left it: what was announced then is no longer true.
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

  /** The text that the field shows. */
  text(): string {
    if (this.#inside) this.#draft ??= this.#view.read();
    return this.#draft ?? this.#view.read();
  }

  /** The notes beside the field. */
  notes(): FieldNotes {
    const { kind, read } = this.#view;
    const text = this.text();
    const tooLong = this.#isTooLong();
    const refused = this.#wrong !== '' && (kind !== 'day' || this.#explained);
    const rule = this.#type();
    return {
      wrong: refused
        ? notSaved(this.#wrong, tooLong, read())
        : kind === 'day' && this.#draft === undefined
          ? checkWords(rule?.parse(text))
          : '',
      meanwhile: this.#sitting.meanwhile,
      altered: this.#altered,
      room: tooLong ? '' : roomWords(text.length, rule?.longest),
    };
  }

  /** Called when the reader enters the field. */
  enter(): void {
    if (this.#inside) return;
    this.#begin();
    this.#settle();
  }

  /**
   * Called when the reader types, pastes or chooses.
   * @param unfinished whether a day is incomplete, for which the browser returns an empty value
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

  /** Stores what was typed: called when the reader presses Enter or leaves. */
  commit(): void {
    // A focused field that is removed may get a change event after it is unmounted.
    if (!this.#waiting || this.#view === NO_VIEW) return;
    this.#waiting = false;
    this.#store();
    this.#explain();
    this.#settle();
  }

  /** Called when the reader leaves the field, which holds `text`: some changes of a day fire no other event. */
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
   * Runs an edit of the cell by another control: a button, or a paste into several fields. If the edit
   * succeeds, the field shows the result.
   */
  apply(edit: () => EditResult): EditResult {
    if (!this.#isActive()) this.#sitting.begin();
    const result = this.#sitting.edit(edit, true);
    if (result.ok) this.#forget();
    else if (!this.#isActive()) this.#wrong = reasonOf(result);
    this.#settle();
    return result;
  }

  /** Begins a sitting. A text that could not be stored before is still based on what the field showed then. */
  #begin(): void {
    this.#inside = true;
    if (this.isUnstored()) return;
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

  /** Announces the error, once for each text. */
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

  /** Called when the reader changed the cell by other means: the field shows it, unless it holds unstored text. */
  #catchUp(): void {
    this.#sitting.catchUp();
    if (!this.isUnstored()) {
      this.#forget();
      this.#sitting.meanwhile = undefined;
    }
    this.#settle();
  }

  /** Whether it holds a text that is not stored. */
  isUnstored(): boolean {
    if (this.#draft === undefined) return false;
    return this.#wrong !== '' || (this.#waiting && this.#draft !== this.#view.read());
  }

  #isActive(): boolean {
    return this.#inside || this.isUnstored();
  }

  /** The type of its cell; undefined if this version does not know the cell. */
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

  /** Registers or releases the draft, and follows the cell while there is something to lose. */
  #keep(): void {
    if (this.isUnstored()) holdDraft(this.#key, this.#kept);
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
