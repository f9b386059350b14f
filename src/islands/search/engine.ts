import { base } from './dom.ts';

/** How many results each value of each filter would leave: `counts.kind['Page']`. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The chosen value of each active filter. */
export type Choice = Readonly<Record<string, string>>;

/** One result, as returned by Pagefind. `excerpt` is HTML of our own index, consisting of text and `<mark>`. */
export interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
    readonly locations: readonly number[];
  }[];
}

/** A result whose text is not loaded yet. */
export interface Hit {
  data(): Promise<Found>;
}

interface Search {
  readonly results: readonly Hit[];
  readonly filters: Counts;
  readonly unfilteredResultCount: number;
}

interface Pagefind {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(term: string, options: { filters: Choice }): Promise<Search>;
}

/** What the window shows for a query and its filters. */
export interface Answer {
  readonly hits: readonly Hit[];
  readonly counts: Counts;
  /** The number of results without filters. */
  readonly unfiltered: number;
}

let attempts = 0;
let loading: Promise<Pagefind> | undefined;

async function start(): Promise<Pagefind> {
  attempts += 1;
  // Some browsers cache a failed module; another URL makes them retry.
  const again = attempts > 1 ? `?attempt=${attempts}` : '';
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js${again}`)) as Pagefind;
  await pagefind.options({
    basePath: `${base}pagefind/`,
    baseUrl: base,
    excerptLength: 24,
    excerptEllipsis: '…',
  });
  await pagefind.init();
  // Pagefind returns counts per filter only once the filters are loaded.
  await pagefind.filters();
  return pagefind;
}

/** Loads Pagefind once; after a failure the next call retries. */
export function load(): Promise<Pagefind> {
  loading ??= start().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Pagefind returns no results when a part of the index could not be fetched; this distinguishes the two. */
async function checkReachable(): Promise<void> {
  const response = await fetch(`${base}pagefind/pagefind-entry.json`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`The search index answered ${response.status}.`);
}

/** Reloads Pagefind at the next query: after a failure it remembers every part that did not load. */
export function forget(): void {
  loading = undefined;
}

/** Answers a query; without words there are only counts, since Pagefind would load its whole index to list all. */
export async function ask(query: string, choice: Choice): Promise<Answer> {
  const pagefind = await load();
  if (query === '') return { hits: [], counts: await pagefind.filters(), unfiltered: 0 };
  const { results, filters, unfilteredResultCount } = await pagefind.search(query, { filters: choice });
  const counts: Record<string, Counts[string]> = { ...filters };
  // For an active filter, the other values are counted as if it were off: what choosing them instead would leave.
  for (const name of Object.keys(choice)) {
    const others = Object.fromEntries(Object.entries(choice).filter(([other]) => other !== name));
    counts[name] = (await pagefind.search(query, { filters: others })).filters[name] ?? {};
  }
  if (unfilteredResultCount === 0) await checkReachable();
  return { hits: results, counts, unfiltered: unfilteredResultCount };
}
