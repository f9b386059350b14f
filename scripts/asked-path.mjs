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
