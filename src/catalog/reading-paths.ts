/** A page of a reading path, by the name that the path gives it. Its address may lead to a part of the page. */
export interface PathPage {
  readonly url: string;
  readonly label: string;
}

/** Pages in the order in which a role reads them. */
export interface ReadingPath {
  /** The anchor of its part of the page. */
  readonly id: string;
  readonly title: string;
  /** What somebody in the role wants to know. */
  readonly question: string;
  /** An entry of the list names one page or several that belong together. */
  readonly steps: readonly { readonly pages: readonly PathPage[]; readonly minutes: number }[];
  readonly minutes: number;
  /** The pages of all steps, each once. */
  readonly pages: readonly PathPage[];
}

/** A part of the page with the path in it. */
const written = /^## (.+)$(?:(?!^## )[\s\S])*?<ReadingPath\s([^>]*)>([\s\S]*?)<\/ReadingPath>/gm;
const attribute = (name: string, attributes: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

/** The page that an address is in. */
const pageUrl = (url: string): string => url.replace(/#.*/, '');

/** The first link to each page. */
const once = (pages: readonly PathPage[]): PathPage[] =>
  pages.filter(({ url }, at) => pages.findIndex((other) => pageUrl(other.url) === pageUrl(url)) === at);

/** The pages that an entry names before its first colon; behind it stands why. Terms and sources are no pages to read. */
function pagesIn(entry: string): PathPage[] {
  const [lead = ''] = entry.split(':');
  const links = [...lead.matchAll(/\[([^\]]*)\]\(([^)]+)\)/g)];
  const pages = links.map(([, label = '', url = '']) => ({ label, url }));
  return once(pages.filter(({ url }) => !/^\/(?:glossary|sources)\//.test(url)));
}

/** The reading paths that a page writes as lists, each under the name of its role. A part of a page takes no time. */
export function readingPathsIn(markdown: string, minutes: ReadonlyMap<string, number>): ReadingPath[] {
  return [...markdown.matchAll(written)].map(([, title = '', attributes = '', list = '']) => {
    const steps = [...list.matchAll(/^\d+\. (.+)$/gm)].map(([, entry = '']) => {
      const pages = pagesIn(entry);
      return { pages, minutes: pages.reduce((sum, { url }) => sum + (minutes.get(url) ?? 0), 0) };
    });
    return {
      id: attribute('id', attributes),
      title,
      question: attribute('question', attributes),
      steps,
      pages: once(steps.flatMap(({ pages }) => pages)),
      minutes: steps.reduce((sum, step) => sum + step.minutes, 0),
    };
  });
}
