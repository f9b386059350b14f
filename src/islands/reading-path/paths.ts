import { href } from '../../shared/href.ts';

/** A path as the site lists it: its title, and its pages in order, each with its name. */
export interface Path {
  readonly title: string;
  readonly pages: readonly (readonly [url: string, label: string])[];
}

let fetched: Promise<Readonly<Record<string, Path>>> | undefined;

async function fetchPaths(): Promise<Readonly<Record<string, Path>>> {
  const response = await fetch(href('/start/reading-paths.json'));
  return (await response.json()) as Readonly<Record<string, Path>>;
}

/** The path of a name; undefined if it is gone or cannot be fetched. */
export async function pathOf(name: string): Promise<Path | undefined> {
  fetched ??= fetchPaths();
  try {
    const paths = await fetched;
    return Object.hasOwn(paths, name) ? paths[name] : undefined;
  } catch {
    fetched = undefined;
    return undefined;
  }
}

/** The address of a page without the place in it, by which it is marked as read. */
export const pageOf = (url: string): string => url.replace(/#.*/, '');
