/**
 * “Which level fits us?”: answers, and the body to begin with.
 */
export { adviceFor, type Answers, type LevelBody } from './level.ts';
export { LEVEL } from './tables.ts';
export { level } from './tool.ts';
