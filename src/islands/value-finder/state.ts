import type { Findable } from './engine/index.ts';

/** The filters, named as in the address: each holds one value, or an empty one for all. */
export const facets = ['group', 'direction', 'theme'] as const;
export type Facet = (typeof facets)[number];
export type Filters = Readonly<Record<Facet, string>>;
export const noFilters: Filters = { group: '', direction: '', theme: '' };

/** The state of the finder, as in its address. */
export interface State extends Filters {
  readonly q: string;
  readonly view: 'list' | 'matrix';
}

/** Longer queries are cut off. */
export const LONGEST_QUESTION = 200;

/** Reads the state from an address; values not among `known` are ignored and listed in `unknown`. */
export function stateFrom(
  parameters: URLSearchParams,
  known: Readonly<Record<Facet, readonly string[]>>,
): { state: State; unknown: { name: string; value: string }[] } {
  const unknown: { name: string; value: string }[] = [];
  const pick = (name: string, values: readonly string[]): string => {
    const value = parameters.get(name) ?? '';
    if (value === '' || values.includes(value)) return value;
    unknown.push({ name, value: value.slice(0, 60) });
    return '';
  };
  return {
    state: {
      q: (parameters.get('q') ?? '').slice(0, LONGEST_QUESTION),
      group: pick('group', known.group),
      direction: pick('direction', known.direction),
      theme: pick('theme', known.theme),
      view: pick('view', ['list', 'matrix']) === 'matrix' ? 'matrix' : 'list',
    },
    unknown,
  };
}

/** The address of a state: that of the page with the parameters that differ from the plain list. */
export function addressOf(state: State, page: string): string {
  const url = new URL(page);
  const view = state.view === 'matrix' ? 'matrix' : '';
  for (const [name, value] of Object.entries({ ...state, q: state.q.trim(), view })) {
    if (value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}

type Filterable = Pick<Findable, 'stakeholder' | 'direction' | 'theme'>;

/** The value of a statement for a filter. */
export const valueOf = (statement: Filterable, facet: Facet): string =>
  facet === 'group' ? statement.stakeholder : statement[facet];

/** Whether a statement passes the filters, optionally all but one. */
export const passes = (statement: Filterable, filters: Filters, aside?: Facet): boolean =>
  facets.every(
    (facet) => facet === aside || filters[facet] === '' || valueOf(statement, facet) === filters[facet],
  );

/** How many of the statements each value of a filter would leave, with the other filters as they are. */
export function countsOf(found: readonly Filterable[], filters: Filters, facet: Facet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const statement of found) {
    if (!passes(statement, filters, facet)) continue;
    for (const value of ['', valueOf(statement, facet)]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
