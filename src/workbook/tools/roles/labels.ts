import type { RoleState } from './cover.ts';

export const ROLE_WORDS: Readonly<Record<RoleState, string>> = {
  'not-wanted': 'not needed for now',
  nobody: 'nobody',
  one: 'one only',
  enough: 'filled',
};
