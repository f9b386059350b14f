import { existsSync, readFileSync } from 'node:fs';

/**
 * Reads the headers that the build wrote for hosts (`_headers`, the format of Netlify and Cloudflare) and gives a
 * function from an address to its headers. Without the file no address has any.
 *
 * @param {string} folder
 * @returns {(path: string) => (readonly [string, string])[]}
 */
export function siteHeaders(folder) {
  const file = `${folder}/_headers`;
  const rules = [];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name) rules.at(-1)?.headers.push([name, value]);
    else if (line.trim() !== '') rules.push({ start: line.trim().replace(/\*$/, ''), headers: [] });
  }
  return (path) => rules.filter(({ start }) => path.startsWith(start)).flatMap(({ headers }) => headers);
}
