import { stemsOf } from '../../language/index.ts';
import type { NamedPlace, PlaceKind } from '../../shared/named-places.ts';
import { base, make } from './dom.ts';
import { markedPieces } from './messages.ts';

const labels: Readonly<Record<PlaceKind, string>> = {
  page: 'Page',
  tool: 'Workbook',
  stakeholder: 'Page',
  body: 'Governance body',
  case: 'Case study',
  checklist: 'Checklist',
  list: 'Page',
  site: 'About this site',
  contribute: 'For contributors',
  term: 'Glossary term',
  criterion: 'Champion criterion',
  topic: 'Charter topic',
  gate: 'Stage gate',
  specialty: 'Specialty',
  rule: 'Policy rule',
  resource: 'Resource',
  item: 'Checklist item',
  statement: 'Value statement',
  section: 'Section',
};

/** What stands in a list of its kind: its page would only say the kind again. */
const listed = new Set<PlaceKind>(['term', 'specialty', 'rule', 'resource']);

const titleNodes = (title: string, query: string): (Node | string)[] =>
  markedPieces(title, query).map(({ text, marked }) => (marked ? make('mark', {}, text) : text));

/** How many headings of a page are named under it. */
const SECTIONS = 2;

/** The headings of a page that hold words of the question which its title does not. */
function sectionsOf(
  { url, name }: NamedPlace,
  places: readonly NamedPlace[],
  question: string,
): NamedPlace[] {
  const titled = new Set(stemsOf(name));
  const asked = new Set(stemsOf(question).filter((stem) => !titled.has(stem)));
  return places
    .filter(
      (place) =>
        place.kind === 'section' &&
        place.url.startsWith(`${url}#`) &&
        stemsOf(place.name).some((stem) => asked.has(stem)),
    )
    .slice(0, SECTIONS);
}

const linkTo = (className: string, url: string, ...content: (Node | string)[]): HTMLAnchorElement =>
  make('a', { class: className, href: base + url.slice(1) }, ...content);

/** A line of links under a result: "Sections: A, B". */
const linksLine = (label: string, links: readonly HTMLAnchorElement[]): HTMLParagraphElement =>
  make('p', { class: 'section' }, label, ...links.flatMap((link, at) => (at === 0 ? [link] : [', ', link])));

/** The list of places that answer a question: name as the link, what it is and where, and headings to go to at once. */
export function answerList(
  found: readonly NamedPlace[],
  places: readonly NamedPlace[],
  question: string,
): HTMLOListElement {
  const items = found.map((place) => {
    const { url, kind, name, page } = place;
    const meta = [labels[kind], listed.has(kind) ? '' : page]
      .filter(Boolean)
      .map((text) => make('span', {}, text));
    const sections = url.includes('#') ? [] : sectionsOf(place, places, question);
    const links = sections.map((section) =>
      linkTo('inside', section.url, ...titleNodes(section.name, question)),
    );
    return make(
      'li',
      {},
      linkTo('title', url, ...titleNodes(name, question)),
      make('p', { class: 'meta' }, ...meta),
      ...(links.length > 0 ? [linksLine(links.length > 1 ? 'Sections: ' : 'Section: ', links)] : []),
    );
  });
  return make('ol', { class: 'answers' }, ...items);
}

/** Puts the sentences about the places under their names, once they have come. */
export function addSentences(
  list: HTMLOListElement,
  found: readonly NamedPlace[],
  sentences: ReadonlyMap<string, string>,
): void {
  for (const [at, { url }] of found.entries()) {
    const sentence = sentences.get(url) ?? '';
    if (sentence !== '')
      list.children[at]?.querySelector('.meta')?.after(make('p', { class: 'excerpt' }, sentence));
  }
}
