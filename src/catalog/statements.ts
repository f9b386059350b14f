import type { ValueStatement } from './catalog.ts';
import { directions } from './urls.ts';

/** Up to so many statements, a page can hold all of them, and search each by itself. */
const MOST_IN_A_PAGE = 300;
/** How many of a group's statements in each direction a page shows when it cannot hold all. */
const FIRST_OF_EACH = 3;

/** Whether there are too many statements for one page. */
export const areMany = (statements: readonly ValueStatement[]): boolean => statements.length > MOST_IN_A_PAGE;

/** Of one group's statements those that a page shows at first: all, or the first few of each direction. */
export const firstOf = (own: readonly ValueStatement[], many: boolean): readonly ValueStatement[] =>
  many
    ? directions.flatMap(({ id }) => own.filter(({ direction }) => direction === id).slice(0, FIRST_OF_EACH))
    : own;
