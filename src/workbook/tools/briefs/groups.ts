import { type Brief, type BriefLine, groupsOf } from './briefs.ts';

/** A stakeholder group, by the id of its value pair. */
export interface BriefGroup {
  readonly id: string;
  readonly title: string;
}

/** Whom a brief is for, within a sentence: `regulators and vendors`; `''` while nobody is chosen. */
export function audienceOf(brief: Pick<Brief, 'groups'>, groups: readonly BriefGroup[]): string {
  const mine = groupsOf(brief);
  const titles = groups.filter(({ id }) => mine.includes(id)).map(({ title }) => title.toLowerCase());
  const last = titles.at(-1) ?? '';
  // Where a name holds an “and” of its own, a comma tells the names apart.
  return titles.length > 1 && titles.some((title) => title.includes(' and '))
    ? `${titles.slice(0, -1).join(', ')}, and ${last}`
    : new Intl.ListFormat('en-GB').format(titles);
}

/** What tells a brief from the others: its title, else its number and whom it is for. */
export function briefName(brief: Brief, briefs: readonly Brief[], groups: readonly BriefGroup[]): string {
  if (brief.title.trim() !== '') return brief.title.trim();
  const audience = audienceOf(brief, groups);
  const number = briefs.findIndex(({ id }) => id === brief.id) + 1;
  return `Brief ${number}${audience === '' ? '' : ` for ${audience}`}`;
}

/** Lines of one group, under its name. */
export interface GroupLines {
  readonly title: string;
  readonly lines: readonly BriefLine[];
}

/** The lines by group, in the order of the playbook; a group that it has no longer stands last, by its id. */
export function linesByGroup(lines: readonly BriefLine[], groups: readonly BriefGroup[]): GroupLines[] {
  const titles = new Map(groups.map(({ id, title }) => [id, title]));
  const ids = new Set([...titles.keys(), ...lines.map(({ statement }) => statement.group)]);
  return [...ids]
    .map((id) => ({
      title: titles.get(id) ?? id,
      lines: lines.filter(({ statement }) => statement.group === id),
    }))
    .filter((part) => part.lines.length > 0);
}
