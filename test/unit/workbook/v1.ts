import { readFileSync } from 'node:fs';

/** What version 1 really saved, kept for good. */
export const sampleOf = (name: string) => readFileSync(new URL(`samples/${name}`, import.meta.url), 'utf8');

/** The ids that took the place of its wordings, by role (`terminologist`) and entry of the charter (`topic/conflict`). */
export const WORDINGS = Object.entries(
  JSON.parse(sampleOf('v1-wordings.json')) as Record<string, Record<string, string>>,
);

/** What it knew a wording of a role or an entry by: part of a row id for skills, the label itself for options. */
export const saved = (place: string, wording: string) =>
  place.includes('/')
    ? wording
    : wording
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 80);
