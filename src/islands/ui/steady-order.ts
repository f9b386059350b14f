/** Items in the order in which their ids stood before; what is new comes last, in its own order. */
export function steadyOrder<T extends { readonly id: string }>(
  items: readonly T[],
  before: readonly string[],
): readonly T[] {
  const places = new Map(before.map((id, place) => [id, place]));
  const place = ({ id }: T): number => places.get(id) ?? before.length;
  return items.toSorted((one, other) => place(one) - place(other));
}
