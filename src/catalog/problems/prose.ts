import type { Catalog } from '../catalog.ts';
import type { Problem } from '../problem.ts';
import { kinds, type Kind, type Records } from '../records.ts';

/** A year, an amount of money or a percentage: what goes out of date. */
const dated = /\b(?:19|20)\d\d\b|(?:US)?\$\s?\d|\d\s?%/;
const citation = /\]\(\/sources\/#([a-z0-9-]+)\)/g;
/** Examples in code blocks and code spans are no claims. */
const code = /```[\s\S]*?```|`[^`\n]*`/g;
const term = /\]\(\/glossary\/#([a-z0-9-]+)\)/g;
/** Pages about the site itself, and the invented example, make no claims about the field. */
const aboutTheSite =
  /^content\/guide\/(?:about|example|privacy|accessibility|contribute\/|start\/how-it-works)/;

function unknown(
  file: string,
  body: string,
  pattern: RegExp,
  known: ReadonlySet<string>,
  folder: string,
): Problem[] {
  return [...body.matchAll(pattern)]
    .map(([, id = '']) => id)
    .filter((id) => !known.has(id))
    .map((id) => ({
      file,
      field: 'text',
      message: `"${id}" is not in content/${folder} - correct the id or add the record`,
    }));
}

/** Claims in running text: each page has its sources, dated facts say when, citations and terms exist. */
export function prose(records: Records, catalog: Catalog): Problem[] {
  const cited = new Set(catalog.citables.keys());
  const terms = new Set(catalog.glossary.map(({ id }) => id));
  const known = (file: string, body: string): Problem[] => [
    ...unknown(file, body, citation, cited, 'sources'),
    ...unknown(file, body, term, terms, 'glossary'),
  ];

  const pages = records.guide.flatMap(({ file, body: source, data }): Problem[] => {
    const body = source.replace(code, '');
    if (aboutTheSite.test(file)) return known(file, body);
    return [
      ...known(file, body),
      ...(data.sources === undefined && data.flaws.length === 0
        ? [
            {
              file,
              field: 'sources',
              message: 'is missing: a claim without source - list the sources of the page',
            },
          ]
        : []),
      ...(data.asOf === undefined && dated.test(body)
        ? [
            {
              file,
              field: 'asOf',
              message:
                'is missing - the page has a year, an amount or a percentage: say when its facts were true',
            },
          ]
        : []),
    ];
  });
  const bodies = (Object.keys(kinds) as Kind[]).flatMap((kind) =>
    records[kind].flatMap(({ file, body, data }): Problem[] => {
      const missing = data.ok && !('asOf' in data.value && data.value.asOf !== undefined) && dated.test(body);
      return [
        ...known(file, body),
        ...(missing
          ? [
              {
                file,
                field: 'asOf',
                message:
                  'is missing - the text has a year, an amount or a percentage: say when its facts were true',
              },
            ]
          : []),
      ];
    }),
  );
  return [...pages, ...bodies];
}
