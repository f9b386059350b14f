/**
 * “Which level fits us?”: the answers, and the body to begin with.
 */
export { adviceFor, type Answers, type EntryBody } from './advice.ts';
export { LEVEL } from './tables.ts';
export { entryAdvisor } from './tool.ts';
