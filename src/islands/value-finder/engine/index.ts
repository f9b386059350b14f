/**
 * The engine of the value finder: reads statements, stakeholders and the model of sample queries into a lexicon, and answers
 * what is typed with the statements in order. Pure: no DOM; it uses src/language and types of the catalog.
 */
export { makeFinder, type Answer, type Hit } from './finder.ts';
export type { Findable, Stakeholder } from './lexicon.ts';
export { trainModel, type QueryBags, type QueryModel } from './query-model.ts';
