/** Sorts items by the previous order of their ids; new ones come last, in their own order. */
export function steadyOrder<T extends { readonly id: string }>(
  items: readonly T[],
  before: readonly string[],
): readonly T[] {
  const places = new Map(before.map((id, place) => [id, place]));
  const place = ({ id }: T): number => places.get(id) ?? before.length;
  return items.toSorted((one, other) => place(one) - place(other));
}
