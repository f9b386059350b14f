import { z } from 'zod';
import { schemas } from '../../schemas/all.ts';
import { webAddress, words } from '../../schemas/common.ts';
import { statementSchema } from '../../schemas/value-pair.ts';

const id = z
  .string()
  .describe('Public and permanent: it never changes its meaning and is never given to something else.');
const url = webAddress.describe('Where it can be read.');

/** A record as it is published: what its file says, between its id and its address. */
const published = <S extends z.ZodRawShape>(shape: S) => z.object({ id, ...shape, url });

/** The same key with a full address in place of one from the root of the site. */
const full = (path: z.ZodType) => webAddress.describe(path.description ?? '');

// The span places a track in our drawing.
export const trackRecord = published(schemas.tracks.omit({ span: true }).shape);

export const criterionRecord = published(schemas['champion-criteria'].shape);
export const bodyRecord = published(schemas['governance-tiers'].shape);

const pair = schemas['value-pairs'].shape;
const statementIds = (direction: z.ZodType) =>
  z
    .array(statementSchema.shape.id)
    .describe(`${direction.description ?? ''} The ids of its statements, the first one first.`);
export const pairRecord = published({
  ...pair,
  receives: statementIds(pair.receives),
  gives: statementIds(pair.gives),
});

const statement = statementSchema.shape;
export const statementRecord = z.object({
  id: statement.id.describe('`<stakeholder>/<direction>/<n>`. Public and permanent.'),
  stakeholder: z.string().describe('Id of the stakeholder, in `value-pairs`.'),
  direction: z
    .enum(['receives', 'gives'])
    .describe('`receives`: what the stakeholder gains; `gives`: what it gives the initiative.'),
  order: z
    .number()
    .int()
    .positive()
    .describe('Position among the statements of its stakeholder and direction, counted from 1.'),
  text: statement.text,
  // That it says "you", in capitals or not, is a rule for authors; a pattern in JSON cannot ignore capitals.
  address: words.describe(statement.address.description ?? ''),
  theme: statement.theme,
  keywords: statement.keywords,
  sources: statement.sources,
  url,
});

const list = schemas.checklists.shape;
// Which tool of the workbook answers an item is a matter between the two.
const item = z.object(list.items.element.shape).omit({ tool: true, measure: true, offer: true });
export const itemRecord = item.extend({ link: full(item.shape.link).optional(), url });
export const checklistRecord = published({ ...list, items: z.array(itemRecord) });

export const topicRecord = published(schemas['charter-topics'].shape);
export const roleRecord = published(schemas.roles.shape);
export const termRecord = published(schemas.glossary.shape);

const study = schemas['case-studies'].shape;
const lesson = study.lessons.element.shape;
export const studyRecord = published({
  ...study,
  lessons: z.array(z.object({ ...lesson, page: full(lesson.page) })),
});

export const sourceRecord = published(schemas.sources.shape);
export const ruleRecord = published(schemas['policy-rules'].shape);
export const specialtyRecord = published(schemas.specialties.shape);
