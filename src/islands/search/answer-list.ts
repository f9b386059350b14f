import type { NamedPlace, PlaceKind } from '../../shared/named-places.ts';
import { base, make } from './dom.ts';
import { markedPieces } from './messages.ts';
import { sentencesOf } from './names.ts';

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
  source: 'Source',
  section: 'Section',
};

const titleNodes = (title: string, query: string): (Node | string)[] =>
  markedPieces(title, query).map(({ text, marked }) => (marked ? make('mark', {}, text) : text));

/** The list of places that answer a question: name as the link, what it is and where, and a sentence about it. */
export async function answerList(places: readonly NamedPlace[], question: string): Promise<HTMLOListElement> {
  const sentences = await sentencesOf(places);
  return make(
    'ol',
    { class: 'answers' },
    ...places.map(({ url, kind, name, page }, at) => {
      const about = [labels[kind], page].filter(Boolean).map((text) => make('span', {}, text));
      const sentence = sentences[at] ?? '';
      return make(
        'li',
        {},
        make('a', { class: 'title', href: base + url.slice(1) }, ...titleNodes(name, question)),
        make('p', { class: 'meta' }, ...about),
        ...(sentence === '' ? [] : [make('p', { class: 'excerpt' }, sentence)]),
      );
    }),
  );
}
