import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection, type SchemaContext } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { caseStudySchema } from './schemas/case-study.ts';
import { championCriterionSchema } from './schemas/champion-criterion.ts';
import { charterTopicSchema } from './schemas/charter-topic.ts';
import { checked } from './schemas/checked.ts';
import { checklistSchema } from './schemas/checklist.ts';
import { glossaryTermSchema } from './schemas/glossary-term.ts';
import { governanceTierSchema } from './schemas/governance-tier.ts';
import { checkedGuidePage } from './schemas/guide-page.ts';
import { resourceSchema } from './schemas/resource.ts';
import { roleSchema } from './schemas/role.ts';
import { sourceSchema } from './schemas/source.ts';
import { stageGateSchema } from './schemas/stage-gate.ts';
import { trackSchema } from './schemas/track.ts';
import { valuePairSchema } from './schemas/value-pair.ts';

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
  tracks: records('tracks', 'mdx', trackSchema),
  /** Champions choosing who can lead: the seven qualities. */
  'champion-criteria': records('champion-criteria', 'mdx', championCriterionSchema),
  /** Champions settling governance: the seven bodies of the structure. */
  'governance-tiers': records('governance-tiers', 'mdx', governanceTierSchema),
  /** Anyone winning a stakeholder group: what it gains and what it gives. */
  'value-pairs': records('value-pairs', 'mdx', valuePairSchema),
  /** Champions at work: the lists an initiative works through. */
  checklists: records('checklists', 'yaml', checklistSchema),
  /** Champions writing a charter: what it must settle. */
  'charter-topics': records('charter-topics', 'yaml', charterTopicSchema),
  /** Use case teams: what lets an idea pass from stage to stage. */
  'stage-gates': records('stage-gates', 'yaml', stageGateSchema),
  /** Champions staffing a use case: the roles of its team. */
  roles: records('roles', 'yaml', roleSchema),
  /** Everybody: what others did and what came of it. */
  'case-studies': records('case-studies', 'mdx', caseStudySchema),
  /** Everybody: where to read, watch, ask and try things elsewhere. */
  resources: records('resources', 'yaml', resourceSchema),
  /** Newcomers: the terms of the field. */
  glossary: records('glossary', 'yaml', glossaryTermSchema),
  /** Sceptics: where every fact comes from. */
  sources: records('sources', 'yaml', sourceSchema),
};
