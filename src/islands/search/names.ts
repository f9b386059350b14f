import { decodePlaces, type NamedPlace } from '../../shared/named-places.ts';
import { createAnswers, type Answers } from './answers.ts';
import { base } from './dom.ts';

type Ask = (question: string) => Answers;

/** The kinds of places whose sentence is in a file of its own. */
const explained = new Set(['term', 'gate', 'rule', 'resource']);

let names: Promise<Ask> | undefined;
let sentences: Promise<Readonly<Record<string, string>>> | undefined;

async function load(path: string): Promise<Response> {
  const response = await fetch(base + path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response;
}

/** Loads the names of the site once; after a failure the next call tries again. */
export function loadNames(): Promise<Ask> {
  names ??= load('search/names.txt')
    .then((response) => response.text())
    .then((text) => createAnswers(decodePlaces(text)))
    .catch((error: unknown) => {
      names = undefined;
      throw error;
    });
  return names;
}

/** The sentence under each of some places. One that cannot be loaded is left out: the place can be opened without. */
export async function sentencesOf(places: readonly NamedPlace[]): Promise<readonly string[]> {
  if (!places.some(({ kind }) => explained.has(kind))) return places.map(({ about }) => about);
  sentences ??= load('search/sentences.json').then(
    (response) => response.json() as Promise<Record<string, string>>,
  );
  try {
    const known = await sentences;
    return places.map(({ url, about }) => known[url] ?? about);
  } catch {
    sentences = undefined;
    return places.map(({ about }) => about);
  }
}
