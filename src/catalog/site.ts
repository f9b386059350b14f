import { checked } from '../schemas/checked.ts';
import { siteSchema, siteVariables, type Site } from '../schemas/site.ts';
import type { Problem } from './problem.ts';

/** The file that names who publishes a copy of the site. */
export const SITE_FILE = 'content/site.yaml';

/** Who publishes this copy, and what is wrong with the entries. */
export interface LoadedSite {
  readonly site: Site;
  readonly problems: readonly Problem[];
}

type Variables = Readonly<Record<string, string | undefined>>;
const check = checked(siteSchema);

/** The fields without empty ones. */
function filled(fields: unknown): unknown {
  if (fields === null || fields === undefined) return {};
  if (typeof fields !== 'object' || Array.isArray(fields)) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
}

/**
 * Who publishes this copy.
 * @param fields those of `content/site.yaml`
 * @param variables environment variables; one that is set overrides its field
 */
export function siteFrom(fields: unknown, variables: Variables): LoadedSite {
  const overrides = Object.entries(siteVariables).flatMap(([field, variable]) => {
    const value = variables[variable];
    return value === undefined || value === '' ? [] : [[field, value] as const];
  });
  const byVariable = new Set(overrides.map(([field]) => field));
  const written = filled(fields);
  const kept =
    typeof written === 'object' && written !== null && !Array.isArray(written)
      ? Object.fromEntries(Object.entries(written).filter(([field]) => !byVariable.has(field)))
      : written;
  const parts = [
    { from: check.parse(kept), file: SITE_FILE, named: (field: string) => field },
    {
      from: check.parse(Object.fromEntries(overrides)),
      file: 'the environment',
      named: (field: string) => siteVariables[field as keyof Site],
    },
  ];
  return {
    site: Object.assign({}, ...parts.map(({ from }) => (from.ok ? from.value : {}))) as Site,
    problems: parts.flatMap(({ from, file, named }) =>
      from.ok ? [] : from.flaws.map((flaw) => ({ ...flaw, file, field: named(flaw.field) })),
    ),
  };
}
