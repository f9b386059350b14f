/** Functions to call when something happens. */
export interface Listeners<T> {
  /** Returns an unsubscribe function. */
  readonly add: (listener: (news: T) => void) => () => void;
  readonly tell: (news: T) => void;
}

/**
 * Creates an empty set of listeners. One that throws does not prevent the others from being called: a faulty view
 * must not stop the saving. Its error still reaches the console.
 */
export function createListeners<T>(): Listeners<T> {
  const listeners = new Set<(news: T) => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell: (news) => {
      for (const listener of [...listeners]) {
        try {
          listener(news);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}
