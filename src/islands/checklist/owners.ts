/** Whom a field for an owner suggests. */
export function suggestOwners(list: HTMLDataListElement, owners: readonly string[]): void {
  const there = [...list.options].map(({ value }) => value);
  if (there.join('\n') === owners.join('\n')) return;
  list.replaceChildren(...owners.map((value) => Object.assign(document.createElement('option'), { value })));
}
