import { existsSync, readFileSync } from 'node:fs';

type HeaderEntry = readonly [name: string, value: string];

/**
 * Reads the headers that the build wrote for hosts (`_headers`, the format of Netlify and Cloudflare).
 * Returns a function from a path to its headers; without the file no path has any.
 */
export function siteHeaders(folder: string): (path: string) => HeaderEntry[] {
  const file = `${folder}/_headers`;
  const rules: { readonly prefix: string; readonly headers: HeaderEntry[] }[] = [];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const [, name, value = ''] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) rules.at(-1)?.headers.push([name, value]);
    else if (line.trim() !== '') rules.push({ prefix: line.trim().replace(/\*$/, ''), headers: [] });
  }
  return (path) => rules.filter(({ prefix }) => path.startsWith(prefix)).flatMap(({ headers }) => headers);
}
