/** What a place is; the search shows it, and ranks by it. */
export type PlaceKind =
  | 'page'
  | 'tool'
  | 'stakeholder'
  | 'body'
  | 'case'
  | 'checklist'
  | 'list'
  | 'site'
  | 'contribute'
  | 'term'
  | 'criterion'
  | 'topic'
  | 'gate'
  | 'specialty'
  | 'rule'
  | 'resource'
  | 'item'
  | 'statement'
  | 'source'
  | 'section';

/** Something of the site that has a name and an address. */
export interface NamedPlace {
  /** From the root, without the base path; with an anchor inside a page. */
  readonly url: string;
  readonly kind: PlaceKind;
  readonly name: string;
  /** Other names, and words that people type for it. */
  readonly also: readonly string[];
  /** What a page is about, in a sentence; empty for what is inside a page. */
  readonly about: string;
  /** The name of the page that it is in; empty for a page. */
  readonly page: string;
}

const clean = (text: string): string => text.replace(/[\t\n|]+/g, ' ');

/**
 * The places as lines of text, a quarter of the size of JSON: `kind, address, name, other names, what it is about`, with
 * tabs between them and `|` between names. A heading follows its page as `#id, name, other names`.
 */
export function encodePlaces(places: readonly NamedPlace[]): string {
  return places
    .map(({ url, kind, name, also, about }) =>
      kind === 'section'
        ? [url.slice(url.indexOf('#')), clean(name), also.map(clean).join('|')]
        : [kind, url, clean(name), also.map(clean).join('|'), clean(about)],
    )
    .map((fields) => fields.join('\t').trimEnd())
    .join('\n');
}

const namesIn = (also: string): string[] => (also === '' ? [] : also.split('|'));

/** The places of a text that `encodePlaces` made. */
export function decodePlaces(text: string): NamedPlace[] {
  const titles = new Map<string, string>();
  let page = '';
  return text.split('\n').map((line) => {
    const fields = line.split('\t');
    if (line.startsWith('#')) {
      const [anchor = '', name = '', also = ''] = fields;
      return {
        url: page + anchor,
        kind: 'section',
        name,
        also: namesIn(also),
        about: '',
        page: titles.get(page) ?? '',
      };
    }
    const [kind = '', url = '', name = '', also = '', about = ''] = fields;
    const [address = '', anchor] = url.split('#');
    if (anchor === undefined) {
      page = address;
      titles.set(address, name);
    }
    return {
      url,
      kind: kind as PlaceKind,
      name,
      also: namesIn(also),
      about,
      page: anchor === undefined ? '' : (titles.get(address) ?? ''),
    };
  });
}
