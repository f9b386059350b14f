import { decodePlaces, isTold, listId, type NamedPlace, partOf } from '../../shared/named-places.ts';
import { createAnswers, type Answers } from './answers.ts';
import { base } from './dom.ts';

/** The names of the site, ready to be asked. */
export interface Names {
  readonly places: readonly NamedPlace[];
  readonly ask: (question: string) => Answers;
  /** The sentences about some places, by their addresses. One that cannot be loaded is left out. */
  readonly sentencesOf: (places: readonly NamedPlace[]) => Promise<ReadonlyMap<string, string>>;
}

let names: Promise<Names> | undefined;

async function load(path: string): Promise<Response> {
  const response = await fetch(base + path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response;
}

/** The address whose sentence tells about a place: a heading is told by what its page is about. */
const tellerOf = ({ url, kind }: NamedPlace): string => (kind === 'section' ? url.replace(/#.*/, '') : url);

function namesIn(text: string): Names {
  const { places, parts } = decodePlaces(text);
  // A network that wants a login answers with a page of its own.
  if (!(parts > 0)) throw new Error('The list of names is something else.');
  const loading = new Map<number, Promise<void>>();
  const about = new Map<string, string>();
  const told = places.filter(isTold);
  const list = listId(places);
  const tellers = new Set(told.map(({ url }) => url));
  const partWith = (part: number): Promise<void> => {
    const loaded =
      loading.get(part) ??
      load(`search/sentences-${String(part)}.txt`)
        .then((response) => response.text())
        .then((text) => {
          const [id, ...sentences] = text.split('\n');
          if (id !== list) throw new Error('The sentences belong to another list of names.');
          const inPart = told.filter(({ url }) => partOf(url, parts) === part);
          for (const [at, { url }] of inPart.entries()) about.set(url, sentences[at] ?? '');
        });
    loading.set(part, loaded);
    return loaded;
  };

  return {
    places,
    ask: createAnswers(places, import.meta.env.GROUNDWORK_SYNONYMS),
    async sentencesOf(wanted) {
      const missing = wanted.map(tellerOf).filter((url) => !about.has(url));
      const needed = new Set(missing.filter((url) => tellers.has(url)).map((url) => partOf(url, parts)));
      await Promise.all(
        [...needed].map(async (part) => {
          try {
            await partWith(part);
          } catch {
            // The places can be opened without; the next question asks for the sentences again.
            loading.delete(part);
          }
        }),
      );
      return new Map(wanted.map((place) => [place.url, about.get(tellerOf(place)) ?? '']));
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
