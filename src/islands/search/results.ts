import { button, make } from './dom.ts';
import type { Found, Hit } from './engine.ts';
import { markedPieces } from './messages.ts';

/** How many results are shown at first and added by each "More results". */
export const batch = 10;

/** Text and marks of an excerpt: Pagefind escapes `<` and `>` of the text, and adds no HTML other than `<mark>`. */
function excerptNodes(excerpt: string): Node[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((piece, i) => {
    const text = piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    return i % 2 === 1 ? make('mark', {}, text) : document.createTextNode(text);
  });
}

const titleNodes = (title: string, query: string): (Node | string)[] =>
  markedPieces(title, query).map(({ text, marked }) => (marked ? make('mark', {}, text) : text));

/** "Value statement · Payers · Receives": the kind of result, and its stakeholder or track. */
function aboutOf({ filters }: Found): string[] {
  const { kind = [], stakeholder = [], direction = [], track = [] } = filters;
  const place = stakeholder.length > 0 ? stakeholder : track.length === 1 ? [`Track ${track.join()}`] : [];
  return [...kind, ...place, ...direction];
}

/**
 * The section of a page that contains most of the query, if it has an anchor.
 * A page whose title contains the words is linked as a whole.
 */
function sectionOf(
  { url, meta, sub_results }: Found,
  query: string,
): Found['sub_results'][number] | undefined {
  if (markedPieces(meta['title'] ?? '', query).some(({ marked }) => marked)) return undefined;
  return sub_results
    .filter((part) => part.url !== url && part.url.includes('#'))
    .sort((a, b) => b.locations.length - a.locations.length)[0];
}

/** One result: its title as the link, its kind, an excerpt, and for a page a link to the section. */
function resultItem(found: Found, query: string): HTMLLIElement {
  const section = sectionOf(found, query);
  // All that can be read of a statement is its title; the rest of its text is words that find it.
  const told = found.filters['kind']?.includes('Value statement') ?? false;
  const item = make(
    'li',
    {},
    make('a', { class: 'title', href: found.url }, ...titleNodes(found.meta['title'] ?? found.url, query)),
    make('p', { class: 'meta' }, ...aboutOf(found).map((text) => make('span', {}, text))),
    ...(told ? [] : [make('p', { class: 'excerpt' }, ...excerptNodes((section ?? found).excerpt))]),
  );
  if (section) {
    const link = make('a', { href: section.url }, ...titleNodes(section.title, query));
    item.append(make('p', { class: 'section' }, 'Section: ', link));
  }
  return item;
}

/** One batch of results, starting at `from`; an exact title match comes first. */
async function resultItems(
  hits: readonly Hit[],
  from: number,
  query: string,
  above: ReadonlySet<string>,
): Promise<HTMLLIElement[]> {
  const found = await Promise.all(hits.slice(from, from + batch).map((hit) => hit.data()));
  const named = ({ meta }: Found): boolean => meta['title']?.toLowerCase() === query.toLowerCase();
  return found
    .filter(({ url }) => !above.has(new URL(url, location.href).href))
    .sort((a, b) => Number(named(b)) - Number(named(a)))
    .map((one) => resultItem(one, query));
}

/**
 * The list of results with the button for more.
 * @param above the addresses of what is shown already
 * @param told called with the number shown after each press
 */
export async function resultList(
  hits: readonly Hit[],
  query: string,
  above: ReadonlySet<string>,
  told: (shown: number) => void,
  failed: (error: unknown) => void,
): Promise<HTMLElement[]> {
  const list = make('ol', {}, ...(await resultItems(hits, 0, query, above)));
  let taken = batch;
  let loading = false;
  const more = button('strong', 'More results', () => {
    if (loading) return;
    loading = true;
    resultItems(hits, taken, query, above)
      .then((items) => {
        taken += batch;
        list.append(...items);
        items[0]?.querySelector('a')?.focus();
        more.hidden = taken >= hits.length;
        told(Math.min(taken, hits.length));
      })
      .catch(failed)
      .finally(() => (loading = false));
  });
  more.hidden = hits.length <= taken;
  return [list, more];
}
