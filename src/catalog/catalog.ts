import type { ChecklistItem } from '../schemas/checklist.ts';
import type { GuidePage } from '../schemas/guide-page.ts';
import { policyGroups } from '../schemas/policy-rule.ts';
import type { Site } from '../schemas/site.ts';
import type { Direction, ValuePair } from '../schemas/value-pair.ts';
import { readingMinutes } from './reading.ts';
import { readingPathsIn, type ReadingPath } from './reading-paths.ts';
import type { Loaded, LoadedPage, Records, RecordTypes } from './records.ts';
import * as urls from './urls.ts';

/** A record that can be shown: its id, its file, its address, and its value. */
export type Entry<T> = T & { readonly id: string; readonly file: string; readonly url: string };

/** A value statement with its stakeholder and direction. */
export type ValueStatement = ValuePair['receives'][number] & {
  readonly stakeholder: string;
  readonly stakeholderTitle: string;
  readonly direction: Direction;
  readonly order: number;
  readonly url: string;
};

/** The queries that a value statement answers best, in the file that lists them. */
export interface SampleQueries {
  readonly file: string;
  /** The stakeholder that the file is about. */
  readonly stakeholder: string;
  /** The statement. */
  readonly id: string;
  readonly queries: readonly string[];
}

/** A source that can be cited: a whole one or a part of one. */
export interface Citable {
  /** `s20e` */
  readonly id: string;
  /** `S20e`, as shown */
  readonly tag: string;
  readonly title: string;
  readonly url: string;
}

/** A page of the guide. */
export type Page = GuidePage & {
  readonly title: string;
  readonly label: string;
  readonly order: number;
  readonly file: string;
  readonly url: string;
};

/** All content, linked and in order; what pages, components and diagrams show. */
export interface Catalog {
  readonly tracks: readonly Entry<RecordTypes['tracks']>[];
  readonly championCriteria: readonly Entry<RecordTypes['champion-criteria']>[];
  readonly governanceBodies: readonly Entry<RecordTypes['governance-tiers']>[];
  readonly valuePairs: readonly Entry<RecordTypes['value-pairs']>[];
  readonly valueStatements: readonly ValueStatement[];
  readonly sampleQueries: readonly SampleQueries[];
  readonly checklists: readonly (Entry<RecordTypes['checklists']> & {
    readonly items: readonly ChecklistItem[];
  })[];
  readonly charterTopics: readonly Entry<RecordTypes['charter-topics']>[];
  readonly charterHeadings: readonly Entry<RecordTypes['charter-headings']>[];
  readonly stageGates: readonly Entry<RecordTypes['stage-gates']>[];
  readonly caseStudies: readonly Entry<RecordTypes['case-studies']>[];
  readonly resources: readonly Entry<RecordTypes['resources']>[];
  /** Group by group, in the order of the policy page. */
  readonly policyRules: readonly Entry<RecordTypes['policy-rules']>[];
  readonly roles: readonly Entry<RecordTypes['roles']>[];
  readonly pictures: readonly Entry<RecordTypes['pictures']>[];
  readonly glossary: readonly Entry<RecordTypes['glossary']>[];
  readonly sources: readonly Entry<RecordTypes['sources']>[];
  /** Newest first. */
  readonly changes: readonly Entry<RecordTypes['changes']>[];
  readonly specialties: readonly Entry<RecordTypes['specialties']>[];
  readonly site: Site;
  readonly citables: ReadonlyMap<string, Citable>;
  readonly pages: readonly Page[];
  /** Minutes to read each page that is read from beginning to end, by its address. */
  readonly minutes: ReadonlyMap<string, number>;
  /** What each role reads, in the order of the page that lists them. */
  readonly readingPaths: readonly ReadingPath[];
}

/** Orders numbers by size and words by alphabet, ignoring case. */
const inOrder = (a: number | string, b: number | string): number =>
  String(a).localeCompare(String(b), 'en', { numeric: true, sensitivity: 'base' });

/** The readable records of a kind with their addresses, in order of `position`. A record has no `url` of its own. */
function entries<T extends object>(
  records: readonly Loaded<T>[] & (T extends { url: unknown } ? never : unknown),
  url: (entry: T & { id: string }) => string,
  position: (entry: T & { id: string }) => number | string,
): Entry<T>[] {
  return records
    .flatMap(({ id, file, data }) => (data.ok ? [{ ...data.value, id, file }] : []))
    .map((entry) => ({ ...entry, url: url(entry) }))
    .sort((a, b) => inOrder(position(a), position(b)) || inOrder(a.id, b.id));
}

/** Every statement of every pair, by stakeholder, direction and order. */
export function statementsOf(pairs: readonly Entry<ValuePair>[]): ValueStatement[] {
  return pairs.flatMap((pair) =>
    urls.directions.flatMap(({ id: direction }) =>
      pair[direction].map((statement, index) => ({
        ...statement,
        stakeholder: pair.id,
        stakeholderTitle: pair.title,
        direction,
        order: index + 1,
        url: urls.statementUrl(statement.id),
      })),
    ),
  );
}

function citablesOf(sources: Catalog['sources']): Map<string, Citable> {
  const all = sources.flatMap((source) => [
    { id: source.id, title: source.title },
    ...Object.entries(source.parts ?? {}).map(([letter, part]) => ({
      id: source.id + letter,
      title: `${source.title}: ${part.title}`,
    })),
  ]);
  return new Map(
    all.map(({ id, title }) => [id, { id, tag: `S${id.slice(1)}`, title, url: urls.sourceUrl(id) }]),
  );
}

function pageOf({ id, file, data }: LoadedPage): Page {
  return {
    ...data,
    label: data.sidebar.label ?? data.title,
    order: data.sidebar.order ?? Number.MAX_SAFE_INTEGER,
    file,
    url: id === '' || id === 'index' ? '/' : `/${id}/`,
  };
}

/** Links and orders the records that could be read; `findProblems` reports what is wrong with them. */
export function buildCatalog(records: Records): Catalog {
  const byOrder = ({ order }: { order: number }): number => order;
  const valuePairs = entries(records['value-pairs'], ({ id }) => urls.stakeholderUrl(id), byOrder);
  const sources = entries(
    records.sources,
    ({ id }) => urls.sourceUrl(id),
    ({ id }) => id,
  );
  const catalog = {
    tracks: entries(
      records.tracks,
      ({ id }) => urls.trackUrl(id),
      ({ number }) => number,
    ),
    championCriteria: entries(records['champion-criteria'], ({ id }) => urls.criterionUrl(id), byOrder),
    governanceBodies: entries(records['governance-tiers'], ({ id }) => urls.governanceBodyUrl(id), byOrder),
    valuePairs,
    valueStatements: statementsOf(valuePairs),
    sampleQueries: records['search-queries'].flatMap(({ id: stakeholder, file, data }) =>
      Object.entries(data.ok ? data.value : {}).map(([id, queries]) => ({ file, stakeholder, id, queries })),
    ),
    checklists: entries(records.checklists, urls.checklistUrl, byOrder),
    charterTopics: entries(records['charter-topics'], ({ id }) => urls.charterTopicUrl(id), byOrder),
    charterHeadings: entries(records['charter-headings'], ({ id }) => urls.charterHeadingUrl(id), byOrder),
    stageGates: entries(records['stage-gates'], ({ id }) => urls.stageGateUrl(id), byOrder),
    policyRules: entries(
      records['policy-rules'],
      ({ id }) => urls.policyRuleUrl(id),
      ({ group, order }) => `${String(Object.keys(policyGroups).indexOf(group))} ${String(order)}`,
    ),
    roles: entries(records.roles, ({ id }) => urls.roleUrl(id), byOrder),
    caseStudies: entries(records['case-studies'], ({ id }) => urls.caseStudyUrl(id), byOrder),
    resources: entries(
      records.resources,
      ({ id }) => urls.resourceUrl(id),
      ({ title }) => title,
    ),
    pictures: entries(
      records.pictures,
      ({ page }) => page,
      ({ id }) => id,
    ),
    glossary: entries(
      records.glossary,
      ({ id }) => urls.termUrl(id),
      ({ term }) => term,
    ),
    sources,
    changes: entries(
      records.changes,
      ({ id }) => urls.changeUrl(id),
      ({ date, id }) => `${date} ${id}`,
    ).reverse(),
    specialties: entries(
      records.specialties,
      ({ id }) => urls.specialtyUrl(id),
      ({ title }) => title,
    ),
    site: records.site.site,
    citables: citablesOf(sources),
    pages: records.guide.map(pageOf).sort((a, b) => a.order - b.order || a.url.localeCompare(b.url, 'en')),
  };
  const minutes = readingMinutes(records, catalog);
  const readingPaths = records.guide.flatMap(({ body }) => readingPathsIn(body, minutes));
  return { ...catalog, minutes, readingPaths };
}
