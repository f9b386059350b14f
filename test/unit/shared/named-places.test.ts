// The list of names that the search loads, written by the build and read by the browser.
import { expect, test } from 'vitest';
import {
  decodePlaces,
  encodePlaces,
  listId,
  type NamedPlace,
  partOf,
} from '../../../src/shared/named-places.ts';

const place = (url: string, given: Partial<NamedPlace>): NamedPlace => ({
  url,
  kind: 'section',
  name: '',
  also: [],
  page: '',
  ...given,
});
const page = place('/glossary/', { kind: 'list', name: 'Glossary', also: ['words'] });

test('what was written is what is read, page by page', () => {
  const places = [
    page,
    place('/glossary/#how-to-read', { name: 'How to read', page: 'Glossary' }),
    place('/glossary/#jira', { kind: 'term', name: 'HL7 Jira', also: ['tickets', 'bugs'], page: 'Glossary' }),
    place('/', { kind: 'page', name: 'Home' }),
    place('/#caf%C3%A9', { name: 'Café: a place', page: 'Home' }),
  ];
  expect(decodePlaces(encodePlaces({ places, parts: 7 }))).toEqual({ places, parts: 7 });
});

test('a page comes before what is inside it, wherever it stood', () => {
  const inside = place('/glossary/#fhir', { kind: 'term', name: 'FHIR', page: 'Glossary' });
  expect(decodePlaces(encodePlaces({ places: [inside, page], parts: 1 })).places).toEqual([page, inside]);
});

test('what separates fields and names is taken for a space in a name', () => {
  const odd = place('/a/', { kind: 'page', name: 'A\tb|c\nd', also: ['e|f'] });
  expect(decodePlaces(encodePlaces({ places: [odd], parts: 1 })).places).toEqual([
    { ...odd, name: 'A b c d', also: ['e f'] },
  ]);
});

test('sentences are spread over all parts, each address always in the same', () => {
  const urls = Array.from({ length: 100 }, (_, at) => `/glossary/#term-${String(at)}`);
  const parts = urls.map((url) => partOf(url, 4));
  expect(new Set(parts)).toEqual(new Set([0, 1, 2, 3]));
  expect(urls.map((url) => partOf(url, 4))).toEqual(parts);
  expect(urls.map((url) => partOf(url, 1))).toEqual(urls.map(() => 0));
});

test('a list with another place is another list, and one with another heading is not', () => {
  const heading = place('/glossary/#how-to-read', { name: 'How to read', page: 'Glossary' });
  const term = place('/glossary/#fhir', { kind: 'term', name: 'FHIR', page: 'Glossary' });
  expect(listId([page, heading])).toBe(listId([page]));
  expect(listId([page, term])).not.toBe(listId([page]));
});
