/**
 * The board summary: one page from everything that is entered, and what is not decided yet.
 */
export { type OpenDecision, openDecisions } from './decisions.ts';
export { summaryDocument, summarySays } from './document.ts';
export type { SummaryInput, SummaryPart } from './input.ts';
export { summaryParts } from './parts.ts';
