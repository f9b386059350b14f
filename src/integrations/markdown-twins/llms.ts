import type { NavSection } from '../../catalog/navigation.ts';

/** A page as Markdown. */
export interface Twin {
  /** From the root of the site, without the base path. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly markdown: string;
}

const about =
  'How to start a health-data-standards initiative in a medical specialty: five tracks, checklists, governance, value statements, cases and a glossary, after what MITRE and the HL7 CodeX FHIR Accelerator learned with mCODE. Every fact names its source and its date.';
const terms =
  'Text and data are under CC BY 4.0. Groundwork is independent: not made or endorsed by MITRE, HL7 or CodeX.';

/** The twins of a section, in reading order. */
const twinsOf = (section: NavSection, twins: ReadonlyMap<string, Twin>): Twin[] =>
  section.pages.flatMap(({ url }) => twins.get(url) ?? []);

/**
 * `llms.txt` after https://llmstxt.org: what the site is, and its pages as Markdown, by section.
 * @param whole returns the whole address of a path from the root
 */
export function llmsIndex(
  sections: readonly NavSection[],
  twins: ReadonlyMap<string, Twin>,
  whole: (url: string) => string,
): string {
  const parts = sections.map((section) => {
    const pages = twinsOf(section, twins).map(
      ({ url, title, description }) => `- [${title}](${whole(`${url}index.md`)}): ${description}`,
    );
    return [`## ${section.label}`, '', ...pages].join('\n');
  });
  const full = `The text of all pages of the playbook in one file: [llms-full.txt](${whole('/llms-full.txt')}). Data for programs: [Open data](${whole('/data/')}).`;
  return `${['# Groundwork', `> ${about}`, terms, full, ...parts].join('\n\n')}\n`;
}

/** `llms-full.txt`: the text of every page of the playbook, once, in reading order. */
export function llmsFull(sections: readonly NavSection[], twins: ReadonlyMap<string, Twin>): string {
  const texts = sections
    .filter(({ group }) => group !== 'Work')
    .flatMap((section) => twinsOf(section, twins).map(({ markdown }) => markdown));
  return [`# Groundwork\n\n> ${about}\n\n${terms}\n`, ...texts].join('\n---\n\n');
}
