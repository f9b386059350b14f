// What an author may want to know about the content and what no build should fail for.
import type { Catalog } from '../../src/catalog/catalog.ts';
import { CHECK_HOLDS_DAYS, newestDay, staleFrom } from '../../src/catalog/freshness.ts';
import { countWords, plainText, textsOf } from '../../src/catalog/reading.ts';
import { kinds, type Kind, type Records } from '../../src/catalog/records.ts';
import { termPatterns } from '../../src/catalog/term-uses.ts';
import type { Problem } from '../../src/catalog/problem.ts';
import { withoutCode } from './mdx.ts';
import { paragraphsOf, readingEase, sentencesOf } from './prose.ts';

/** One report: what it is about, and a line for each thing found. */
export interface Report {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A file with its fields and its prose. */
interface Text {
  readonly file: string;
  readonly fields: unknown;
  readonly body: string;
}

const LONG_SENTENCE = 32;
const STALE_MONTHS = 24;

function textsIn(records: Records): Text[] {
  const ofRecords = (Object.keys(kinds) as Kind[]).flatMap((kind) =>
    records[kind].map(({ file, data, body }) => ({ file, fields: data.ok ? data.value : {}, body })),
  );
  return [...records.guide.map(({ file, data, body }) => ({ file, fields: data, body })), ...ofRecords];
}

/** Values of a key, however deep they stand. */
function valuesOf(key: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    name === key && inner !== undefined ? [inner] : valuesOf(key, inner),
  );
}

const linked = (body: string, page: string): string[] =>
  [...body.matchAll(new RegExp(`\\]\\(/${page}/#([a-z0-9-]+)\\)`, 'g'))].map(([, id = '']) => id);

function ease(texts: readonly Text[]): Report {
  const rated = texts
    .flatMap(({ file, body }) => {
      const value = readingEase(paragraphsOf(body));
      return value === undefined ? [] : [{ file, value: Math.round(value) }];
    })
    .sort((a, b) => a.value - b.value);
  return {
    title: 'Reading ease, the hardest page first (60 and more is plain English, under 40 is hard)',
    lines: rated.map(({ file, value }) => `${String(value).padStart(3)}  ${file}`),
  };
}

function longSentences(texts: readonly Text[]): Report {
  const found = texts
    .flatMap(({ file, fields, body }) =>
      [...paragraphsOf(body), ...textsOf(fields)]
        .flatMap(sentencesOf)
        .map((sentence) => ({ file, sentence, words: countWords(sentence) })),
    )
    .filter(({ words }) => words > LONG_SENTENCE)
    .sort((a, b) => b.words - a.words);
  return {
    title: `Sentences of more than ${LONG_SENTENCE} words`,
    lines: found.map(({ file, sentence, words }) => {
      const start = sentence.split(' ').slice(0, 9).join(' ');
      return `${String(words).padStart(3)}  ${file}: “${start} …”`;
    }),
  };
}

function unlinkedTerms(texts: readonly Text[], { glossary }: Catalog): Report {
  const patterns = termPatterns(glossary);
  const names = new Set(patterns.filter(({ exact }) => exact).map(({ id }) => id));
  const lines = texts.flatMap(({ file, body }) => {
    const there = new Set(linked(body, 'glossary'));
    // Words that lead somewhere already need no second link, and code is no prose.
    let rest = plainText(body.replace(/```[\s\S]*?```|`[^`\n]*`|\[[^\]]*\]\([^)]*\)/g, ' '));
    const missing = new Set<string>();
    for (const { id, pattern } of patterns) {
      // Longer names go first and are taken out, so that "FHIR resource" is no mention of "FHIR".
      const without = rest.replace(pattern, ' ');
      // Everyday words such as “pilot” or “vendor” need no link wherever they stand.
      if (names.has(id) && without !== rest && !there.has(id)) missing.add(id);
      rest = without;
    }
    return missing.size === 0 ? [] : [`${file}: ${[...missing].sort().join(', ')}`];
  });
  return { title: 'Abbreviations and names of the glossary that a page uses and never links', lines };
}

function unusedTerms(texts: readonly Text[], { glossary }: Catalog): Report {
  const used = new Set(texts.flatMap(({ body }) => linked(body, 'glossary')));
  return {
    title: 'Terms of the glossary that no page links',
    lines: glossary.filter(({ id }) => !used.has(id)).map(({ file }) => file),
  };
}

function unusedSources(texts: readonly Text[], catalog: Catalog, code: string): Report {
  const used = new Set([
    ...texts.flatMap(({ fields, body }) => [
      ...valuesOf('sources', fields).flat().map(String),
      ...linked(body, 'sources'),
    ]),
    // Diagrams and pages made from records name sources in their code.
    ...[...code.matchAll(/['"](s\d+[a-z]?)['"]|\/sources\/#(s\d+[a-z]?)/g)].map(([, a, b]) => a ?? b ?? ''),
  ]);
  const whole = new Set([...used].map((id) => id.replace(/[a-z]$/, '')));
  return {
    title: 'Sources that nothing cites',
    lines: [...catalog.citables.values()]
      .filter(({ id }) => !used.has(id) && !whole.has(id))
      .map(({ tag, title }) => `${tag} ${title}`),
  };
}

/** Months since the year 0; a bare year counts to its end, so that nothing is called old too early. */
const monthsOf = (date: string): number => {
  const [year = '', month = '12'] = date.split('-');
  return Number(year) * 12 + Number(month);
};

function stale(texts: readonly Text[]): Report {
  const newest = texts
    .flatMap(({ fields }) => valuesOf('reviewed', fields))
    .map(String)
    .sort()
    .at(-1);
  const lines = texts
    .flatMap(({ file, fields }) => valuesOf('asOf', fields).map((asOf) => ({ file, asOf: String(asOf) })))
    .filter(({ asOf }) => newest !== undefined && monthsOf(newest) - monthsOf(asOf) > STALE_MONTHS)
    .sort(
      (a, b) => a.asOf.localeCompare(b.asOf, 'en') || a.file.localeCompare(b.file, 'en', { numeric: true }),
    )
    .map(({ file, asOf }) => `${asOf.padEnd(10)}  ${file}`);
  return {
    title: `Facts more than ${STALE_MONTHS} months older than the newest review (${newest ?? 'none'})`,
    lines: [...new Set(lines)],
  };
}

/** Rows that tell readers in the build itself that they were checked too long ago. */
function unchecked(catalog: Catalog): Report {
  const newest = newestDay(catalog);
  return {
    title: `Policy rules last checked more than ${CHECK_HOLDS_DAYS} days before the newest day of the content (${newest})`,
    lines: catalog.policyRules
      .filter(({ checked }) => staleFrom(checked) <= newest)
      .map(({ file, checked }) => `${checked}  ${file}`),
  };
}

/** Every report, in order of use to an author; `code` is the text of the site's own source files. */
export function reportsOn(records: Records, catalog: Catalog, code = ''): Report[] {
  const texts = textsIn(records);
  // Sources are dated by their text, which does not go stale; terms, sources and resources hold no prose.
  const facts = texts.filter(({ file }) => !file.startsWith('content/sources/'));
  return [
    ease(texts),
    longSentences(texts),
    unlinkedTerms(texts, catalog),
    unusedTerms(texts, catalog),
    unusedSources(texts, catalog, code),
    stale(facts),
    unchecked(catalog),
  ];
}

/** The marks of a template that were not replaced yet; code is no text. */
export const placeholders = (files: readonly { readonly file: string; readonly text: string }[]): Problem[] =>
  files.flatMap(({ file, text }) =>
    withoutCode(text)
      .split('\n')
      .flatMap((line, i): Problem[] => {
        const at = line.search(/\bTODO\b/);
        const [, field = 'text'] = /^\s*(?:- +)*([A-Za-z]\w*):/.exec(line) ?? [];
        const message = 'still has the TODO of its template - write the text and take the mark away';
        return at < 0 ? [] : [{ file, field, line: i + 1, column: at + 1, message }];
      }),
  );
