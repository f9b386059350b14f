import { normalize } from 'node:path';

/** Before the path, a request may name the server, as one to a proxy does (RFC 9112, 3.2.2). */
const TARGET = /^(?:https?:\/\/(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?(?![^/?]))?([^?]*)(.*)$/i;

/**
 * The path and the query that a request asks for, as they stand on the wire: URL would take `//x` for a host.
 *
 * @param {string} target
 */
export function askedPath(target) {
  const [, pathname = '', query = ''] = TARGET.exec(target) ?? [];
  return { pathname: pathname || '/', query };
}

/**
 * Whether a path, in whatever spelling, leads to what the build wrote for hosts and not for readers.
 *
 * @param {string} path
 */
export function isForHosts(path) {
  try {
    return /^\/_(?:headers|deploy)/i.test(normalize(decodeURIComponent(path)).replaceAll('\\', '/'));
  } catch {
    // No file has such a path.
    return false;
  }
}
