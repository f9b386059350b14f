import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How many requests may wait on one connection. Browsers send the next one after the response. */
const MOST_WAITING = 100;

/**
 * Wraps a listener so that pipelined requests (several on one connection, without waiting) are handled one after
 * the other. Node handles them at once, but a response queued behind another has no socket yet: it would not
 * notice that the client has disconnected, and would keep its file open forever. A client that queues more than 100
 * requests is disconnected.
 */
export function pipelined(
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): RequestListener {
  const queues = new WeakMap<Socket, { count: number; last: Promise<void> }>();
  return (request, response) => {
    const { socket } = request;
    const queue = queues.get(socket) ?? { count: 0, last: Promise.resolve() };
    queues.set(socket, queue);
    queue.count += 1;
    if (queue.count > MOST_WAITING) socket.destroy();
    queue.last = queue.last.then(async () => {
      if (!socket.destroyed) {
        const closed = new Promise((done) => response.once('close', done));
        listener(request, response);
        await closed;
      }
      queue.count -= 1;
    });
  };
}
