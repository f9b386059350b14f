import type { z } from 'zod';
import { caseStudySchema } from './case-study.ts';
import { championCriterionSchema } from './champion-criterion.ts';
import { changeSchema } from './change.ts';
import { charterHeadingSchema } from './charter-heading.ts';
import { charterTopicSchema } from './charter-topic.ts';
import { checklistSchema } from './checklist.ts';
import { glossaryTermSchema } from './glossary-term.ts';
import { governanceBodySchema } from './governance-body.ts';
import { pictureSchema } from './picture.ts';
import { policyRuleSchema } from './policy-rule.ts';
import { resourceSchema } from './resource.ts';
import { roleSchema } from './role.ts';
import { searchQueriesSchema } from './search-queries.ts';
import { sourceSchema } from './source.ts';
import { specialtySchema } from './specialty.ts';
import { stageGateSchema } from './stage-gate.ts';
import { trackSchema } from './track.ts';
import { valuePairSchema } from './value-pair.ts';

/** The schema of every kind of record, by its folder in `content/`. */
export const schemas = {
  tracks: trackSchema,
  'champion-criteria': championCriterionSchema,
  'governance-tiers': governanceBodySchema,
  'value-pairs': valuePairSchema,
  'search-queries': searchQueriesSchema,
  checklists: checklistSchema,
  'charter-topics': charterTopicSchema,
  'charter-headings': charterHeadingSchema,
  'stage-gates': stageGateSchema,
  roles: roleSchema,
  'case-studies': caseStudySchema,
  resources: resourceSchema,
  'policy-rules': policyRuleSchema,
  pictures: pictureSchema,
  glossary: glossaryTermSchema,
  sources: sourceSchema,
  changes: changeSchema,
  specialties: specialtySchema,
} as const satisfies Record<string, z.ZodType>;
