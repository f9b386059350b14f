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
  | 'section';

/** Something of the site that has a name and an address. */
export interface NamedPlace {
  /** From the root, without the base path; with an anchor inside a page. */
  readonly url: string;
  readonly kind: PlaceKind;
  readonly name: string;
  /** Other names, and words that people type for it. */
  readonly also: readonly string[];
  /** The name of the page that it is in; empty for a page. */
  readonly page: string;
}

/** The names of a site as its search loads them. */
export interface NamedPlaces {
  readonly places: readonly NamedPlace[];
  /** In how many files the sentences about them are: see `partOf`. */
  readonly parts: number;
}

const clean = (text: string): string => text.replace(/[\t\n|]+/g, ' ');
const addressOf = (url: string): readonly [page: string, anchor: string | undefined] => {
  const [page = '', anchor] = url.split('#');
  return [page, anchor];
};

/** The anchor that most headings and records have: their name. */
const usualAnchor = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

/** What says all of itself in its name, or belongs to a page that a sentence tells about. */
const plain = new Set<PlaceKind>(['section', 'item', 'statement', 'specialty']);

/** Whether there is a sentence about a place. */
export const isTold = ({ kind }: NamedPlace): boolean => !plain.has(kind);

const hashOf = (text: string): number =>
  Array.from(text, (letter) => letter.charCodeAt(0)).reduce((sum, code) => (sum * 31 + code) % 65_521, 0);

/** In which of so many files the sentence about an address is. */
export const partOf = (url: string, parts: number): number => hashOf(url) % parts;

/** Stands before sentences and tells to which list of places their lines belong: a site may be published in between. */
export const listId = (places: readonly NamedPlace[]): string =>
  String(
    hashOf(
      places
        .filter(isTold)
        .map(({ url }) => url)
        .join(),
    ),
  );

/**
 * The places as lines of text, which weigh a quarter of JSON: fields with tabs between them, other names with `|`, and
 * nothing for what is usual. A page has a tab in front, `address, kind, name, other names`, and is followed by what is
 * inside it: `name, other names, anchor, kind`. An anchor is usually like the name, and a kind a section. The first line
 * is the number of files with sentences.
 */
export function encodePlaces({ places, parts }: NamedPlaces): string {
  const inside = Map.groupBy(places, ({ url }) => addressOf(url)[0]);
  const lines = [...inside].flatMap(([page, entries]) =>
    entries
      .toSorted((a, b) => Number(b.url === page) - Number(a.url === page))
      .map(({ url, kind, name, also }) => {
        const others = also.map(clean).join('|');
        if (url === page) return ['', page, kind, clean(name), others];
        const [, anchor = ''] = addressOf(url);
        const usual = anchor === usualAnchor(clean(name));
        return [clean(name), others, usual ? '' : anchor, kind === 'section' ? '' : kind];
      }),
  );
  return [String(parts), ...lines.map((fields) => fields.join('\t').trimEnd())].join('\n');
}

const namesIn = (also: string): string[] => (also === '' ? [] : also.split('|'));

/** The places of a text that `encodePlaces` made. */
export function decodePlaces(text: string): NamedPlaces {
  const [parts = '1', ...lines] = text.split('\n');
  let page = { url: '', name: '' };
  const places = lines.map((line): NamedPlace => {
    const fields = line.split('\t');
    if (fields[0] === '') {
      const [, url = '', kind = '', name = '', also = ''] = fields;
      page = { url, name };
      return { url, kind: kind as PlaceKind, name, also: namesIn(also), page: '' };
    }
    const [name = '', also = '', anchor = '', kind = ''] = fields;
    return {
      url: `${page.url}#${anchor || usualAnchor(name)}`,
      kind: (kind || 'section') as PlaceKind,
      name,
      also: namesIn(also),
      page: page.name,
    };
  });
  return { places, parts: Number(parts) };
}
