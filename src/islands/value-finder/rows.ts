import { part } from '../ui/dom.ts';
import { elementLike } from './all-statements.ts';
import type { Findable, Stakeholder } from './engine/index.ts';
import { Row } from './row.ts';

/** The rows in the page, and those made for statements that the page does not hold. */
export class Rows {
  readonly #template: HTMLTemplateElement;
  readonly #homes = new Map<string, HTMLElement>();
  /** An untouched element of each group and direction. */
  readonly #samples = new Map<string, HTMLElement>();
  readonly #rows = new Map<string, Row>();
  readonly inPage: readonly Row[];
  readonly stakeholders: readonly Stakeholder[];

  constructor(root: HTMLElement) {
    this.#template = part(root, 'template[data-tools]', HTMLTemplateElement);
    const homes = [...root.querySelectorAll<HTMLElement>('[data-group-list]')];
    this.stakeholders = homes.map(({ dataset }) => ({
      id: dataset['groupList'] ?? '',
      words: dataset['aliases']?.split('|').filter(Boolean) ?? [],
    }));
    const needSamples = root.dataset['all'] !== undefined;
    this.inPage = homes.flatMap((home) => {
      this.#homes.set(home.dataset['groupList'] ?? '', home);
      return [...home.querySelectorAll<HTMLElement>('[data-statement-id]')].map((element) => {
        const untouched = needSamples ? (element.cloneNode(true) as HTMLElement) : element;
        const row = new Row(element, home, this.#template);
        this.#samples.set(`${row.statement.stakeholder}/${row.statement.direction}`, untouched);
        this.#rows.set(row.statement.id, row);
        return row;
      });
    });
  }

  /** All rows there are so far. */
  get all(): Iterable<Row> {
    return this.#rows.values();
  }

  /** The row of a statement, made when it is not there yet. */
  of(statement: Findable): Row {
    const { id, stakeholder, direction } = statement;
    const before = this.#rows.get(id);
    if (before) return before;
    const sample = this.#samples.get(`${stakeholder}/${direction}`);
    const home = this.#homes.get(stakeholder);
    if (!sample || !home) throw new Error(`The page shows no statement of the kind of ${id}.`);
    const row = new Row(elementLike(sample, statement), home, this.#template);
    this.#rows.set(id, row);
    return row;
  }
}
