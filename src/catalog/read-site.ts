import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_FILE, siteFrom, type LoadedSite } from './site.ts';
import { readFile } from './yaml/read-file.ts';

/** Who publishes this copy, from the site file of the project at `root` and the environment. Without the file, nobody. */
export function readSite(root = '.'): LoadedSite {
  const file = join(root, SITE_FILE);
  if (!existsSync(file)) return siteFrom({}, process.env);
  const { fields, problems } = readFile(SITE_FILE, readFileSync(file, 'utf8'));
  const loaded = siteFrom(fields, process.env);
  return { ...loaded, problems: [...problems, ...loaded.problems] };
}
