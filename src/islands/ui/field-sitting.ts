import {
  beginSitting,
  type CellValue,
  type Change,
  editOver,
  type EditResult,
  type FieldEdit,
  type Hlc,
  hlcAt,
  type Initiative,
  lostEdits,
  type Place,
} from '../../workbook/engine/index.ts';
import { type Meanwhile, meanwhileWords } from './field-words.ts';

/** Callbacks for changes of the cell. */
interface Ears {
  /** Somebody else changed it: another tab, or an import. */
  readonly elsewhere: (to: CellValue | undefined) => void;
  /** The reader changed it by other means than this field, such as undo. */
  readonly own: () => void;
}

const samePlace = (one: Place, other: Place): boolean =>
  one.table === other.table && one.row === other.row && one.cell === other.cell;

/**
 * One cell while a reader is in its field: their edits are based on what the field showed. What somebody else
 * stores there meanwhile is neither lost nor silently overwritten.
 */
export class Sitting {
  /** The note about somebody else's change. */
  meanwhile: Meanwhile | undefined;
  readonly #initiative: Initiative;
  readonly #place: Place;
  readonly #ears: Ears;
  /** The HLC of what the field shows. */
  #shown: Hlc = '';
  #arrivals = 0;
  #writing = false;
  #stop: (() => void) | undefined;

  constructor(initiative: Initiative, place: Place, ears: Ears) {
    this.#initiative = initiative;
    this.#place = place;
    this.#ears = ears;
  }

  /** The reader enters the field, which shows the cell's value. */
  begin(): void {
    beginSitting(this.#initiative);
    this.meanwhile = undefined;
    this.catchUp();
  }

  /** The field shows the cell's present value. */
  catchUp(): void {
    this.#shown = hlcAt(this.#initiative, this.#place);
  }

  /**
   * Edits the cell, based on what the field showed.
   * @param step whether it is an undo step of its own, with its own label
   */
  edit(edit: () => EditResult, step = false): EditResult {
    const before = this.#arrivals;
    this.#writing = true;
    try {
      const { result, kept, shown } = this.#over(edit, step);
      if (!result.ok) return result;
      // Saving can merge another tab's edit of the cell: the cell then holds something else than the field shows.
      const overtaken = this.#arrivals !== before;
      if (!overtaken) this.#shown = shown;
      if (kept !== undefined) this.meanwhile = meanwhileWords(this.#place, kept, 'kept');
      else if (this.meanwhile?.state === 'waiting' && !overtaken) this.meanwhile = undefined;
      return result;
    } finally {
      this.#writing = false;
    }
  }

  #over(edit: () => EditResult, step: boolean): FieldEdit {
    const [initiative, place, shown] = [this.#initiative, this.#place, this.#shown];
    if (!step || hlcAt(initiative, place) !== shown) return editOver(initiative, place, shown, edit);
    const result = edit();
    return { result, kept: undefined, shown: hlcAt(initiative, place) };
  }

  /**
   * Records a value that somebody else stored in the cell.
   * @param same whether the field shows the same value
   */
  note(to: CellValue | undefined, same: boolean): void {
    this.meanwhile = same ? undefined : meanwhileWords(this.#place, to, 'waiting');
    if (same) this.catchUp();
  }

  /**
   * The reader leaves, and the field shows the cell's value; if that came from elsewhere, a note says so.
   * @param typed what the field showed last
   */
  end(typed: string): void {
    if (this.meanwhile?.state !== 'waiting') return;
    const mine = lostEdits(this.#initiative).some(
      (kept) => samePlace(kept, this.#place) && String(kept.value) === typed,
    );
    this.meanwhile = meanwhileWords(this.#place, '', mine ? 'replaced' : 'shown');
  }

  /** Follows the cell while there is something to lose. */
  follow(on: boolean): void {
    if (on) this.#stop ??= this.#initiative.replica.listen((change) => this.#hear(change));
    else {
      this.#stop?.();
      this.#stop = undefined;
    }
  }

  #hear({ origin, cells }: Change): void {
    const change = cells.find((cell) => samePlace(cell, this.#place));
    if (change === undefined) return;
    if (origin === 'elsewhere' || origin === 'import') {
      this.#arrivals += 1;
      this.#ears.elsewhere(change.to);
    } else if (!this.#writing) this.#ears.own();
  }
}
