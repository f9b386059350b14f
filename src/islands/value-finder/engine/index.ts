/**
 * The engine of the value finder: builds a lexicon from statements, stakeholders and the model of sample queries, and ranks
 * the statements for a typed query. Pure: no DOM; it uses src/language and types of the catalog.
 */
export { makeFinder, type Answer, type Hit } from './finder.ts';
export type { Findable, Stakeholder } from './lexicon.ts';
export { trainModel, type QueryBags, type QueryModel } from './query-model.ts';
