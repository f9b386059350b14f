import { button, make } from './dom.ts';
import type { Found, Hit } from './engine.ts';
import { markedPieces } from './messages.ts';

/** How many results are shown at first and with each "More results". */
const batch = 10;

/** Text and marks of an excerpt: Pagefind writes `<` and `>` of the text as `&lt;` and `&gt;`, and no other HTML than `<mark>`. */
function excerptNodes(excerpt: string): Node[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((piece, i) => {
    const text = piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    return i % 2 === 1 ? make('mark', {}, text) : document.createTextNode(text);
  });
}

const titleNodes = (title: string, query: string): (Node | string)[] =>
  markedPieces(title, query).map(({ text, marked }) => (marked ? make('mark', {}, text) : text));

/** "Value statement · Payers · Receives": what it is, and whose it is or in which track it stands. */
function aboutOf({ filters }: Found): string[] {
  const { kind = [], stakeholder = [], direction = [], track = [] } = filters;
  const place = stakeholder.length > 0 ? stakeholder : track.length === 1 ? [`Track ${track.join()}`] : [];
  return [...kind, ...place, ...direction];
}

/**
 * The part of a page that holds most of what was looked for, if it has an anchor of its own.
 * A page whose title holds the words is meant as a whole.
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

/** One result: its title as the link, what it is, an excerpt, and for a page the section to go to. */
function resultItem(found: Found, query: string): HTMLLIElement {
  const section = sectionOf(found, query);
  const item = make(
    'li',
    {},
    make('a', { class: 'title', href: found.url }, ...titleNodes(found.meta['title'] ?? found.url, query)),
    make('p', { class: 'meta' }, ...aboutOf(found).map((text) => make('span', {}, text))),
    make('p', { class: 'excerpt' }, ...excerptNodes((section ?? found).excerpt)),
  );
  if (section) {
    const link = make('a', { href: section.url }, ...titleNodes(section.title, query));
    item.append(make('p', { class: 'section' }, 'Section: ', link));
  }
  return item;
}

/** The results from `from` on, as many as are shown at once; a thing named exactly as asked for comes first. */
async function resultItems(hits: readonly Hit[], from: number, query: string): Promise<HTMLLIElement[]> {
  const found = await Promise.all(hits.slice(from, from + batch).map((hit) => hit.data()));
  const named = ({ meta }: Found): boolean => meta['title']?.toLowerCase() === query.toLowerCase();
  return found.sort((a, b) => Number(named(b)) - Number(named(a))).map((one) => resultItem(one, query));
}

/** The list of results with the button for more; `told` hears how many are in view after it was pressed. */
export async function resultList(
  hits: readonly Hit[],
  query: string,
  told: (shown: number) => void,
  failed: (error: unknown) => void,
): Promise<HTMLElement[]> {
  const list = make('ol', {}, ...(await resultItems(hits, 0, query)));
  let loading = false;
  const more = button('strong', 'More results', () => {
    if (loading) return;
    loading = true;
    resultItems(hits, list.children.length, query)
      .then((items) => {
        list.append(...items);
        items[0]?.querySelector('a')?.focus();
        more.hidden = list.children.length >= hits.length;
        told(list.children.length);
      })
      .catch(failed)
      .finally(() => (loading = false));
  });
  more.hidden = hits.length <= list.children.length;
  return [list, more];
}
