/** Orders things by a text of theirs; what has the same text stays in its order. */
export function byKey<T>(key: (thing: T) => string): (one: T, other: T) => number {
  return (one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other)));
}
