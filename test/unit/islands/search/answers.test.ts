// How a question is compared with a few named places.
import { expect, test } from 'vitest';
import { createAnswers } from '../../../../src/islands/search/answers.ts';
import type { NamedPlace } from '../../../../src/shared/named-places.ts';

const place = (url: string, name: string, also: string[] = [], kind: NamedPlace['kind'] = 'page') => ({
  url,
  kind,
  name,
  also,
  page: '',
});

const answer = createAnswers(
  [
    place('/story/', 'Telling the story', ['explain plain language', 'English']),
    place('/seats/', 'Give small sites a seat they use'),
    place('/privacy/', 'Privacy', ['cookies']),
    place('/glossary/#fhir', 'FHIR', [], 'term'),
    place('/glossary/#fsh', 'FSH', [], 'term'),
    place('/help/', 'Tutorial'),
  ],
  [],
);
const first = (question: string) => answer(question).places[0]?.url;

test.each([
  ['what is FHIR in plain English', '/glossary/#fhir'],
  ['FSH tutorial', '/glossary/#fsh'],
  ['does this site use cookies', '/privacy/'],
])('the phrases around “%s” lead nowhere', (question, url) => {
  expect(first(question)).toBe(url);
});

test('a phrase that is all of the question is what is asked', () => {
  expect(first('tutorial')).toBe('/help/');
});

test('who asks why a group would want something asks what it gains', () => {
  const { places } = createAnswers(
    [
      place('/wants/', 'When they want this'),
      place('/patients/', 'Patients', [], 'stakeholder'),
      place('/patients/#receives-1', 'Control', [], 'statement'),
    ],
    [],
  )('why would patients want this');
  expect(places.slice(0, 2).map(({ url }) => url)).toEqual(['/patients/', '/patients/#receives-1']);
});
