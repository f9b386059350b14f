import { decodePlaces, type NamedPlace, partOf } from '../../shared/named-places.ts';
import { createAnswers, type Answers } from './answers.ts';
import { base } from './dom.ts';

/** The names of the site, ready to be asked. */
export interface Names {
  readonly places: readonly NamedPlace[];
  readonly ask: (question: string) => Answers;
  /** The sentences about some places, by their addresses. One that cannot be loaded is left out. */
  readonly sentencesOf: (places: readonly NamedPlace[]) => Promise<ReadonlyMap<string, string>>;
}

/** What says all of itself in its name. */
const plain = new Set(['item', 'statement', 'specialty']);

let names: Promise<Names> | undefined;

async function load(path: string): Promise<Response> {
  const response = await fetch(base + path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response;
}

function namesIn(text: string): Names {
  const { places, parts } = decodePlaces(text);
  const loading = new Map<number, Promise<Readonly<Record<string, string>>>>();
  const about = new Map(
    places.filter((place) => place.about !== '').map((place) => [place.url, place.about]),
  );
  const partWith = (part: number): Promise<Readonly<Record<string, string>>> => {
    const loaded =
      loading.get(part) ?? load(`search/sentences-${String(part)}.json`).then((found) => found.json());
    loading.set(part, loaded);
    return loaded;
  };

  return {
    places,
    ask: createAnswers(places),
    async sentencesOf(wanted) {
      const missing = wanted.filter(
        ({ url, kind }) => !about.has(url) && kind !== 'section' && !plain.has(kind),
      );
      const needed = new Set(missing.map(({ url }) => partOf(url, parts)));
      await Promise.all(
        [...needed].map(async (part) => {
          try {
            for (const [url, sentence] of Object.entries(await partWith(part))) about.set(url, sentence);
          } catch {
            // The places can be opened without; the next question asks for the sentences again.
            loading.delete(part);
          }
        }),
      );
      // A heading is told by what its page is about.
      return new Map(
        wanted.map(({ url }) => [url, about.get(url) ?? about.get(url.replace(/#.*/, '')) ?? '']),
      );
    },
  };
}

/** Loads the names of the site once; after a failure the next call tries again. */
export function loadNames(): Promise<Names> {
  names ??= load('search/names.txt')
    .then((response) => response.text())
    .then(namesIn)
    .catch((error: unknown) => {
      names = undefined;
      throw error;
    });
  return names;
}
