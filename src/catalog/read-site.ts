import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SITE_FILE, siteFrom, type LoadedSite } from './site.ts';

/** Who publishes this copy, from the file of the project at `root` and the environment. A missing file names nobody. */
export function readSite(root = '.'): LoadedSite {
  const file = join(root, SITE_FILE);
  if (!existsSync(file)) return siteFrom({}, process.env);
  try {
    return siteFrom(parse(readFileSync(file, 'utf8')), process.env);
  } catch (error) {
    const message = `cannot be read as YAML: ${error instanceof Error ? error.message : String(error)} - correct it`;
    return { site: {}, problems: [{ file: SITE_FILE, field: 'file', message }] };
  }
}
