import type { CaseStudy } from '../schemas/case-study.ts';
import type { ChampionCriterion } from '../schemas/champion-criterion.ts';
import type { Change } from '../schemas/change.ts';
import type { CharterHeading } from '../schemas/charter-heading.ts';
import type { CharterTopic } from '../schemas/charter-topic.ts';
import type { Checked, Flaw } from '../schemas/checked.ts';
import type { Checklist } from '../schemas/checklist.ts';
import type { GlossaryTerm } from '../schemas/glossary-term.ts';
import type { GovernanceBody } from '../schemas/governance-body.ts';
import type { GuidePage } from '../schemas/guide-page.ts';
import type { Picture } from '../schemas/picture.ts';
import type { PolicyRule } from '../schemas/policy-rule.ts';
import type { Resource } from '../schemas/resource.ts';
import type { Role } from '../schemas/role.ts';
import type { SearchQueries } from '../schemas/search-queries.ts';
import type { Source } from '../schemas/source.ts';
import type { Problem } from './problem.ts';
import type { LoadedSite } from './site.ts';
import type { Specialty } from '../schemas/specialty.ts';
import type { StageGate } from '../schemas/stage-gate.ts';
import type { Track } from '../schemas/track.ts';
import type { ValuePair } from '../schemas/value-pair.ts';

/** A record as read: its id and file, its value or flaws, and its prose if it has any. */
export interface Loaded<T> {
  readonly id: string;
  readonly file: string;
  readonly data: Checked<T>;
  readonly body: string;
}

/** A page of the guide as read. */
export interface LoadedPage {
  /** Its address without slashes at the ends; empty for the root. */
  readonly id: string;
  readonly file: string;
  readonly data: GuidePage & {
    readonly title: string;
    readonly flaws: readonly Flaw[];
    /** The fields as written, if something is wrong with them. */
    readonly input?: unknown;
    readonly sidebar: { readonly order?: number | undefined; readonly label?: string | undefined };
  };
  readonly body: string;
}

/** The folders of `content/`, except the guide, and the type of their records. */
export interface RecordTypes {
  tracks: Track;
  'champion-criteria': ChampionCriterion;
  'governance-tiers': GovernanceBody;
  'value-pairs': ValuePair;
  'search-queries': SearchQueries;
  checklists: Checklist;
  'charter-topics': CharterTopic;
  'charter-headings': CharterHeading;
  'stage-gates': StageGate;
  roles: Role;
  'case-studies': CaseStudy;
  resources: Resource;
  'policy-rules': PolicyRule;
  pictures: Picture;
  glossary: GlossaryTerm;
  sources: Source;
  changes: Change;
  specialties: Specialty;
}
export type Kind = keyof RecordTypes;

/** Everything under `content/`, as read. */
export type Records = { readonly [K in Kind]: readonly Loaded<RecordTypes[K]>[] } & {
  readonly guide: readonly LoadedPage[];
  /** Who publishes this copy. */
  readonly site: LoadedSite;
  /** Syntax errors that keep a file from being read as it is; empty when Astro has read the files, since it stops at them itself. */
  readonly unreadable?: readonly Problem[];
  /** Paths of all files under `content/`, from the root of the project. */
  readonly files: readonly string[];
};

/** The kinds of record, each with its file extension. */
export const kinds: Readonly<Record<Kind, 'mdx' | 'yaml'>> = {
  tracks: 'mdx',
  'champion-criteria': 'mdx',
  'governance-tiers': 'mdx',
  'value-pairs': 'mdx',
  'search-queries': 'yaml',
  checklists: 'yaml',
  'charter-topics': 'yaml',
  'charter-headings': 'yaml',
  'stage-gates': 'yaml',
  roles: 'yaml',
  'case-studies': 'mdx',
  resources: 'yaml',
  'policy-rules': 'yaml',
  pictures: 'yaml',
  glossary: 'yaml',
  sources: 'yaml',
  changes: 'yaml',
  specialties: 'yaml',
};

/** Kinds that may have no record: without sample queries, the finder still works. */
export const optionalKinds: ReadonlySet<Kind> = new Set(['search-queries']);

/** A file of the content with its fields as written, valid or not. */
export interface Written {
  readonly id: string;
  readonly file: string;
  /** Undefined if they cannot be read at all. */
  readonly fields: unknown;
  readonly body: string;
  readonly flaws: readonly Flaw[];
}

/** The records of a kind, or the pages of the guide, as written. */
export function written(records: Records, kind: Kind | 'guide'): Written[] {
  if (kind === 'guide')
    return records.guide.map(({ id, file, data, body }) => {
      const { flaws } = data;
      return { id, file, fields: 'input' in data ? data.input : data, body, flaws };
    });
  return records[kind].map(({ id, file, data, body }) =>
    data.ok
      ? { id, file, fields: data.value, body, flaws: [] }
      : { id, file, fields: data.input, body, flaws: data.flaws },
  );
}
