import type { Catalog } from './catalog.ts';
import { findingLabels, findings } from './specialties.ts';
import { areMany } from './statements.ts';
import { directions } from './urls.ts';

/** What a search result can be filtered by: `kind` always; `track`, `stakeholder` and `direction` where they apply. */
export type SearchFilters = Readonly<Record<string, readonly string[]>>;

/** Something inside a page that search finds on its own: its address, its text and its filters. */
export interface SearchRecord {
  /** From the root, with the anchor; search adds the base path. */
  readonly url: string;
  readonly title: string;
  /** Its text without the title, which Pagefind searches anyway, with more weight. */
  readonly content: string;
  readonly filters: SearchFilters;
}

/** The filters of all pages whose address begins with `under`; the longest match is used. */
export interface SearchSection {
  readonly under: string;
  readonly filters: SearchFilters;
}

/** Joins the non-empty parts to sentences, so that an excerpt reads well. */
const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts
    .map((part = '') => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');

const listed = (label: string, words: readonly string[]): string =>
  words.length === 0 ? '' : `${label}: ${words.join(', ')}`;

const tracked = (catalog: Catalog, ids: readonly (string | undefined)[]): SearchFilters => {
  const track = catalog.tracks
    .filter(({ id }) => ids.includes(id))
    .map(({ number, title }) => `${String(number)} ${title}`);
  return track.length === 0 ? {} : { track };
};

/** A record for every value statement; where there are many, one for each group, which holds all of its statements. */
function statementRecords({ valueStatements, valuePairs }: Catalog, track: SearchFilters): SearchRecord[] {
  const kind = ['Value statement'];
  const searchWords = (words: readonly string[]): string => listed('Words people use', words);
  const groups = new Map(valuePairs.map(({ id, alsoCalled }) => [id, alsoCalled]));
  if (!areMany(valueStatements))
    return valueStatements.map(
      ({ url, text, theme, keywords, stakeholder, stakeholderTitle, direction }) => ({
        url,
        title: text,
        content: sentences(`Theme: ${theme}`, searchWords([...keywords, ...(groups.get(stakeholder) ?? [])])),
        filters: {
          kind,
          stakeholder: [stakeholderTitle],
          direction: directions.filter(({ id }) => id === direction).map(({ label }) => label),
          ...track,
        },
      }),
    );
  const own = Map.groupBy(valueStatements, ({ stakeholder }) => stakeholder);
  return valuePairs.map(({ id, url, title, alsoCalled }) => ({
    url: `${url}#receives`,
    title: `What ${title} receive and give`,
    content: sentences(
      searchWords(alsoCalled),
      ...(own.get(id) ?? []).flatMap(({ text, keywords }) => [text, searchWords(keywords)]),
    ),
    filters: { kind, stakeholder: [title], ...track },
  }));
}

/** A search record for every statement, criterion, checklist item, charter topic, stage gate, specialty, resource, policy rule and term. */
export function searchRecords(catalog: Catalog): SearchRecord[] {
  const first = tracked(catalog, [catalog.tracks[0]?.id]);
  return [
    ...catalog.glossary.map(({ url, term, expansion, definition, more, aliases }) => ({
      url,
      title: term,
      content: sentences(expansion, definition, more, listed('Also', aliases)),
      filters: { kind: ['Glossary term'] },
    })),
    ...catalog.championCriteria.map(({ url, title, statement, ask, signs, warnings, track }) => ({
      url,
      title,
      content: sentences(statement, ask, ...signs, ...warnings),
      filters: { kind: ['Champion criterion'], ...(track === undefined ? first : tracked(catalog, [track])) },
    })),
    ...catalog.charterTopics.map(({ url, title, question, why, options }) => ({
      url,
      title,
      content: sentences(question, why, ...options.map(({ label, text }) => `${label}: ${text}`)),
      filters: { kind: ['Charter topic'], ...first },
    })),
    ...statementRecords(catalog, first),
    ...catalog.stageGates.map(({ url, title, purpose, criteria }) => ({
      url,
      title,
      content: sentences(purpose, ...criteria.map(({ text }) => text)),
      filters: { kind: ['Stage gate'], ...tracked(catalog, ['use-cases-planning']) },
    })),
    ...catalog.specialties.map((specialty) => ({
      url: specialty.url,
      title: `What exists in ${specialty.title.charAt(0).toLowerCase()}${specialty.title.slice(1)}`,
      content: sentences(
        listed('Also', specialty.alsoCalled),
        ...findings.map((field) =>
          listed(
            findingLabels[field],
            specialty[field].map(({ name }) => name),
          ),
        ),
      ),
      filters: { kind: ['Specialty'], ...tracked(catalog, ['use-cases-planning']) },
    })),
    ...catalog.resources.map(({ url, title, summary, tracks }) => ({
      url,
      title,
      content: sentences(summary),
      filters: { kind: ['Resource'], ...tracked(catalog, tracks) },
    })),
    ...catalog.policyRules.map(({ url, title, summary, state, effect, action, conflict }) => ({
      url,
      title,
      content: sentences(summary, state, effect, action, conflict),
      filters: { kind: ['Policy rule'], ...tracked(catalog, ['adoption-value']) },
    })),
    ...catalog.checklists.flatMap((list) =>
      list.items.map(({ id, text, why }) => ({
        url: `${list.url}#${id}`,
        title: text,
        content: sentences(why),
        filters: { kind: ['Checklist item'], ...tracked(catalog, [list.track]) },
      })),
    ),
  ];
}

/**
 * The filters for the pages of each part of the site. A governance body and a case study have a page each, so no
 * separate record is made for them: it would be found twice.
 */
export function searchSections(catalog: Catalog): SearchSection[] {
  const page = { kind: ['Page'] };
  const first = tracked(catalog, [catalog.tracks[0]?.id]);
  return [
    { under: '/', filters: page },
    ...['/champions/', '/governance/', '/value/'].map((under) => ({ under, filters: { ...page, ...first } })),
    ...catalog.tracks.map(({ id, url }) => ({
      under: url,
      filters: { ...page, ...tracked(catalog, [id]) },
    })),
    ...catalog.checklists.map((list) => ({
      under: list.url,
      filters: { kind: ['Checklist'], ...tracked(catalog, [list.track]) },
    })),
    ...catalog.valuePairs.map(({ url, title }) => ({
      under: url,
      filters: { ...page, stakeholder: [title], ...first },
    })),
    ...catalog.governanceBodies.map(({ url }) => ({
      under: url,
      filters: { kind: ['Governance body'], ...first },
    })),
    ...catalog.caseStudies.map(({ url, lessons }) => ({
      under: url,
      filters: {
        kind: ['Case study'],
        ...tracked(
          catalog,
          lessons.map(({ track }) => track),
        ),
      },
    })),
  ];
}

/** The filters of the page at `url`, from the root of the site. */
export function filtersOfPage(sections: readonly SearchSection[], url: string): SearchFilters {
  return (
    sections.filter(({ under }) => url.startsWith(under)).sort((a, b) => b.under.length - a.under.length)[0]
      ?.filters ?? {}
  );
}
