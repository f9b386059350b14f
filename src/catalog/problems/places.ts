/** A value and its path: `items.3.link`. */
export interface Place<T = unknown> {
  readonly field: string;
  readonly value: T;
}

const inside = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !(value instanceof Date) ? Object.entries(value) : [];

/**
 * All existing values that match a path.
 * @param path `items.*.link`: `*` matches each entry of a list; a name after `**` matches at any depth
 */
export function places(value: unknown, path: string, at = ''): Place[] {
  const [name = '', ...more] = path.split('.');
  const rest = more.join('.');
  const found = (key: string, inner: unknown, next: string): Place[] =>
    places(inner, next, at === '' ? key : `${at}.${key}`);
  if (name === '') return [{ field: at, value }];
  if (name === '**') {
    return [...places(value, rest, at), ...inside(value).flatMap(([key, inner]) => found(key, inner, path))];
  }
  return inside(value).flatMap(([key, inner]) =>
    key === name || (name === '*' && (Array.isArray(value) || more.length === 0))
      ? found(key, inner, rest)
      : [],
  );
}

/** The same, for texts only. */
export const texts = (value: unknown, path: string): Place<string>[] =>
  places(value, path).filter((place): place is Place<string> => typeof place.value === 'string');

/** The one text at a path without `*`. */
export const textAt = (value: unknown, path: string): string | undefined => texts(value, path)[0]?.value;
