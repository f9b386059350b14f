import { existsSync, readFileSync } from 'node:fs';

type HeaderEntry = readonly [name: string, value: string];

/**
 * Reads the headers that the build wrote for hosts (`_headers`, the format of Netlify and Cloudflare).
 * Returns a function from a path to its headers; without the file no path has any.
 */
export function siteHeaders(folder: string): (path: string) => HeaderEntry[] {
  const file = `${folder}/_headers`;
  const rules: { readonly pattern: string; readonly headers: HeaderEntry[] }[] = [];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const [, name, value = ''] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) rules.at(-1)?.headers.push([name, value]);
    else if (line.trim() !== '') rules.push({ pattern: line.trim(), headers: [] });
  }
  const isFor = (pattern: string, path: string): boolean =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  return (path) => rules.filter(({ pattern }) => isFor(pattern, path)).flatMap(({ headers }) => headers);
}
