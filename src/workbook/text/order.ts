/** Returns a comparator by a text key; things with equal keys stay in their order. */
export function byKey<T>(key: (thing: T) => string): (one: T, other: T) => number {
  return (one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other)));
}
