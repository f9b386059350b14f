import { normalize } from 'node:path';

/** A request's target may contain the origin before the path, as in a request to a proxy (RFC 9112, 3.2.2). */
const TARGET = /^(?:https?:\/\/(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?(?![^/?]))?([^?]*)(.*)$/i;

/**
 * Splits the target of a request into its path and its query (with the question mark, or empty), undecoded.
 * `URL` cannot be used here: it would parse `//x` as a host.
 */
export function requestPath(target: string): { pathname: string; query: string } {
  const [, pathname = '', query = ''] = TARGET.exec(target) ?? [];
  return { pathname: pathname || '/', query };
}

/** Whether a path, however it is encoded, leads to files that the build wrote for hosts and not for readers. */
export function isForHosts(path: string): boolean {
  try {
    return /^\/_(?:headers|deploy)/i.test(normalize(decodeURIComponent(path)).replaceAll('\\', '/'));
  } catch {
    // No file has such a path.
    return false;
  }
}
