import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection, type SchemaContext } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { schemas } from './schemas/all.ts';
import { checked } from './schemas/checked.ts';
import { checkedGuidePage } from './schemas/guide-page.ts';

/** The records of `content/<folder>`: one file each, its name being the id. */
const records = <S extends z.ZodType>(folder: string, extension: 'mdx' | 'yaml', schema: S) =>
  defineCollection({
    loader: glob({
      base: `./content/${folder}`,
      pattern: `*.${extension}`,
      generateId: ({ entry }) => entry.slice(0, -extension.length - 1),
    }),
    schema: checked(schema),
  });

export const collections = {
  /** Every reader: the pages of the guide. Starlight fixes the name of its collection. */
  docs: defineCollection({
    loader: glob({ base: './content/guide', pattern: '**/[^_]*.{md,mdx}' }),
    schema: (context: SchemaContext) => checkedGuidePage(docsSchema()(context)),
  }),
  /** Newcomers: what each of the five tracks is for, and how they feed each other. */
  tracks: records('tracks', 'mdx', schemas.tracks),
  /** Champions choosing who can lead: the seven qualities. */
  'champion-criteria': records('champion-criteria', 'mdx', schemas['champion-criteria']),
  /** Champions settling governance: the seven bodies of the structure. */
  'governance-tiers': records('governance-tiers', 'mdx', schemas['governance-tiers']),
  /** Anyone winning a stakeholder group: what it gains and what it gives. */
  'value-pairs': records('value-pairs', 'mdx', schemas['value-pairs']),
  /** The build alone: queries that the value finder's model is trained on. */
  'search-queries': records('search-queries', 'yaml', schemas['search-queries']),
  /** Champions at work: the lists an initiative works through. */
  checklists: records('checklists', 'yaml', schemas.checklists),
  /** Champions writing a charter: what it must settle. */
  'charter-topics': records('charter-topics', 'yaml', schemas['charter-topics']),
  /** Champions writing a charter: its headings. */
  'charter-headings': records('charter-headings', 'yaml', schemas['charter-headings']),
  /** Use case teams: the criteria for moving from stage to stage. */
  'stage-gates': records('stage-gates', 'yaml', schemas['stage-gates']),
  /** Champions staffing a use case: the roles of its team. */
  roles: records('roles', 'yaml', schemas.roles),
  /** Everybody: what others did and what came of it. */
  'case-studies': records('case-studies', 'mdx', schemas['case-studies']),
  /** Everybody: where to read, watch, ask and try things elsewhere. */
  resources: records('resources', 'yaml', schemas.resources),
  /** Champions planning adoption: the US rules, lists and programs that can move a standard. */
  'policy-rules': records('policy-rules', 'yaml', schemas['policy-rules']),
  /** Newcomers: what the diagrams show. */
  pictures: records('pictures', 'yaml', schemas.pictures),
  /** Newcomers: the terms of the field. */
  glossary: records('glossary', 'yaml', schemas.glossary),
  /** Sceptics: where every fact comes from. */
  sources: records('sources', 'yaml', schemas.sources),
  /** Returning readers: what is new, and what it means for their saved work. */
  changes: records('changes', 'yaml', schemas.changes),
  /** Champions taking stock: what already exists in each specialty. */
  specialties: records('specialties', 'yaml', schemas.specialties),
};
