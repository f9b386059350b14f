import { listed } from '../../../shared/words.ts';
import type { Stakeholder } from '../people/index.ts';
import { type Brief, type BriefLine, stakeholdersOf } from './briefs.ts';

/** The stakeholders a brief is for, with their titles, in its order. */
export function audience(brief: Pick<Brief, 'groups'>, stakeholders: readonly Stakeholder[]): Stakeholder[] {
  return stakeholdersOf(brief).flatMap((id) => stakeholders.find((one) => one.id === id) ?? []);
}

/** The same within a sentence: `regulators and vendors`; `''` while none is chosen. */
export function audienceOf(brief: Pick<Brief, 'groups'>, stakeholders: readonly Stakeholder[]): string {
  const titles = audience(brief, stakeholders).map(({ title }) => title.toLowerCase());
  const last = titles.at(-1) ?? '';
  // If a title contains “and” itself, commas separate the titles.
  return titles.length > 1 && titles.some((title) => title.includes(' and '))
    ? `${titles.slice(0, -1).join(', ')}, and ${last}`
    : listed(titles);
}

/** Distinguishes a brief from the others: its title, else its number and stakeholders. */
export function briefName(
  brief: Brief,
  briefs: readonly Brief[],
  stakeholders: readonly Stakeholder[],
): string {
  if (brief.title.trim() !== '') return brief.title.trim();
  const audience = audienceOf(brief, stakeholders);
  const number = briefs.findIndex(({ id }) => id === brief.id) + 1;
  return `Brief ${number}${audience === '' ? '' : ` for ${audience}`}`;
}

/** Lines of one stakeholder, under its title. */
export interface StakeholderLines {
  readonly title: string;
  readonly lines: readonly BriefLine[];
}

/**
 * The lines by stakeholder: first those a brief is for, in its order, then others in the order of the playbook; one
 * that it no longer has comes last, under its id.
 */
export function linesByStakeholder(
  brief: Pick<Brief, 'groups'>,
  lines: readonly BriefLine[],
  stakeholders: readonly Stakeholder[],
): StakeholderLines[] {
  const titles = new Map(stakeholders.map(({ id, title }) => [id, title]));
  const ids = new Set([
    ...audience(brief, stakeholders).map(({ id }) => id),
    ...titles.keys(),
    ...lines.map(({ statement }) => statement.stakeholder),
  ]);
  return [...ids]
    .map((id) => ({
      title: titles.get(id) ?? id,
      lines: lines.filter(({ statement }) => statement.stakeholder === id),
    }))
    .filter((part) => part.lines.length > 0);
}
