import type { Initiative } from '../../engine/index.ts';
import { readPeople } from '../people/index.ts';
import { ownerKey } from './planning.ts';
import type { Items } from './progress.ts';

/** The owners of items, each as first written, in alphabetical order. */
export function ownersIn(items: Items): string[] {
  return eachOnce([...items.values()].map(({ owner }) => owner));
}

/** Whom an initiative knows by name: its people and organizations, and who owns an item already. */
export function possibleOwners(initiative: Initiative, items: Items): string[] {
  return eachOnce([...readPeople(initiative).map(({ name }) => name), ...ownersIn(items)]);
}

function eachOnce(names: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const name of names.map((one) => one.trim()))
    if (name !== '' && !found.has(ownerKey(name))) found.set(ownerKey(name), name);
  return [...found.values()].sort((one, other) => one.localeCompare(other));
}
