import type { Catalog } from '../catalog.ts';
import type { Problem } from '../problem.ts';
import { kinds, written, type Kind, type Records, type Written } from '../records.ts';
import { knownPages, noPage } from './page-links.ts';
import { places } from './places.ts';
import { knownIds, notIn } from './references.ts';

/** A year, an amount of money or a percentage: these go out of date. */
const dated = /\b(?:19|20)\d\d\b|(?:US)?\$\s?\d|\d\s?%/;
/** Examples in code blocks and code spans are neither claims nor links. */
const code = /```[\s\S]*?```|`[^`\n]*`/g;
/** A link to a page of this site: in Markdown, or as an attribute. Files, whose names have a dot, are checked by the build. */
const link = /(?:\]\(|href=")(\/[^\s)"]*)/g;
/** Pages about the site itself, and the invented example, make no claims about the field. */
const aboutTheSite =
  /^content\/guide\/(?:about|example|privacy|accessibility|contribute\/|start\/how-it-works)/;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Links in running text to sources, terms and pages that do not exist. */
function links(records: Records, catalog: Catalog): (page: Written) => Problem[] {
  const known = knownIds(records, catalog);
  const { urls, has } = knownPages(records, catalog);
  const wrong = (target: string): Pick<Problem, 'message' | 'given' | 'allowed'> | undefined => {
    const [, folder, id] = /^\/(sources|glossary)\/#([a-z0-9-]+)$/i.exec(target) ?? [];
    if (id !== undefined && (folder === 'sources' || folder === 'glossary')) {
      return known(folder).has(id) ? undefined : notIn(folder, id, known(folder).ids);
    }
    const page = target.replace(/[?#].*/, '');
    return has(page) || /\.[a-z]+$/.test(page) ? undefined : noPage(target, urls);
  };
  return ({ file, body }) =>
    [...body.replace(code, blank).matchAll(link)].flatMap(({ 0: all, 1: target = '', index }) => {
      const problem = wrong(target);
      const at = index + all.length - target.length;
      return problem ? [{ file, field: 'text', fromEnd: body.trimEnd().length - at, ...problem }] : [];
    });
}

/** Checks claims in running text: each page has sources, dated facts have `asOf`, and link targets exist. */
export function prose(records: Records, catalog: Catalog): Problem[] {
  const linked = links(records, catalog);
  const without = ({ fields }: Written, field: string): boolean =>
    fields !== undefined && places(fields, field).every(({ value }) => value === undefined);
  const claims = (page: Written, what: 'page' | 'text'): Problem[] => [
    ...(what === 'page' && without(page, 'sources')
      ? [
          {
            file: page.file,
            field: 'sources',
            message: 'is missing: a claim without source - list the sources of the page',
          },
        ]
      : []),
    ...(without(page, 'asOf') && dated.test(page.body.replace(code, ''))
      ? [
          {
            file: page.file,
            field: 'asOf',
            message: `is missing - the ${what} has a year, an amount or a percentage: say when its facts were true`,
          },
        ]
      : []),
  ];
  const pages = written(records, 'guide').flatMap((page) => [
    ...linked(page),
    ...(aboutTheSite.test(page.file) ? [] : claims(page, 'page')),
  ]);
  const bodies = (Object.keys(kinds) as Kind[]).flatMap((kind) =>
    written(records, kind).flatMap((record) => [...linked(record), ...claims(record, 'text')]),
  );
  return [...pages, ...bodies];
}
