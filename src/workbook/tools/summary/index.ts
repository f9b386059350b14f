/**
 * The board summary: one page from everything that is entered, and what is not decided yet.
 */
export { type OpenDecision, openDecisions } from './decisions.ts';
export { summaryDocument, summarySays } from './document.ts';
export { summaryParts, type SummaryInput, type SummaryPart } from './parts.ts';
