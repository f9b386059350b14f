/** Whether a file's name holds a hash of its content, so that the same name never means two things. */
export const isHashed = (file: string): boolean =>
  /^_astro\/|^pagefind\/(?:fragment|index|filter)\/|^pagefind\/[^/]+\.pf_meta$/.test(file);

/** The path under the base that an address names, without its query; `undefined` outside the site. */
export function pathOf(address: string, base: string): string | undefined {
  const { pathname } = new URL(address);
  if (!pathname.startsWith(base)) return undefined;
  try {
    return decodeURIComponent(pathname.slice(base.length));
  } catch {
    return undefined;
  }
}

/** The file that is served at a path: `value/` is `value/index.html`. */
export const fileAt = (path: string): string =>
  path === '' || path.endsWith('/') ? `${path}index.html` : path;

/** The address of a file, as readers know it: hosts send `value/index.html` on to `value/`. */
export const addressOf = (file: string, base: string): string =>
  base + encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));

/** The kinds of file a browser refuses to use when they come under another type. */
const types: Readonly<Record<string, RegExp>> = {
  html: /^text\/html\b/,
  js: /^(?:text|application)\/javascript\b/,
  css: /^text\/css\b/,
  json: /^application\/(?:[\w.+-]+\+)?json\b/,
  webmanifest: /^application\/(?:manifest\+)?json\b/,
  xml: /^(?:application|text)\/(?:[\w.+-]+\+)?xml\b/,
  svg: /^image\/svg\+xml\b/,
  png: /^image\/png\b/,
};

/** Whether a response of this status and type may hold `file`; its content is checked by the hash. */
export function isAnswerFor(file: string, status: number, type: string): boolean {
  const wanted = types[file.slice(file.lastIndexOf('.') + 1)];
  // Hosts answer 404 for the page that says so, even when it is asked for by name.
  return (status === 200 || (file === '404.html' && status === 404)) && (wanted?.test(type) ?? true);
}
