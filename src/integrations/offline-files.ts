import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Manifest, HASH_LENGTH } from '../service-worker/manifest.ts';

const WORKER = 'sw.js';

/** Files that no page needs: the worker itself, files for hosts, for search engines and for other programs, the compressed files, and the book, which says again what the pages say. */
const excluded =
  /^(?:sw\.js|book\/.*|(?:api|schema|fhir)\/.*|_headers|_deploy\/.*|robots\.txt|sitemap-.*\.xml|(?:.*\/)?\..*|.*\.(?:br|gz))$/;

/**
 * Writes the site's worker to `dist`: the manifest of every file a reader may need on the first line, then the
 * script. Returns the manifest.
 */
export function writeWorker(dist: string, base: string, script: string): Manifest {
  const files: Record<string, string> = {};
  let bytes = 0;
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !excluded.test(file));
  for (const file of paths.sort()) {
    const content = readFileSync(join(dist, file));
    bytes += content.length;
    files[file] = createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
  }
  const id = createHash('sha256').update(JSON.stringify(files) + script);
  return write(dist, { id: id.digest('hex').slice(0, HASH_LENGTH), base, bytes, files }, script);
}

/** Writes the worker that removes earlier ones and their copies and stores nothing. */
export const writeKillSwitch = (dist: string, base: string, script: string): Manifest =>
  write(dist, { id: 'none', base, bytes: 0, files: {} }, script);

function write(dist: string, build: Manifest, script: string): Manifest {
  writeFileSync(join(dist, WORKER), `const GROUNDWORK = ${JSON.stringify(build)};\n${script}`);
  return build;
}

/** The script part of a worker written by `writeWorker`. */
export const scriptIn = (dist: string): string =>
  readFileSync(join(dist, WORKER), 'utf8').replace(/^.*\n/, '');
