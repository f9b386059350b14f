/** Makes `work` run once per argument: later calls with the same object return the first result. */
export function oncePer<K extends WeakKey, V>(work: (key: K) => V): (key: K) => V {
  const results = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const result = results.get(key) ?? { value: work(key) };
    results.set(key, result);
    return result.value;
  };
}
