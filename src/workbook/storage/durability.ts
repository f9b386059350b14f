/** Whether the browser may delete what is stored without asking. */
export type Durability = 'kept' | 'may-be-deleted' | 'unknown';

/** The part of the Storage Manager interface that is used. */
interface Keeper {
  readonly persisted: () => Promise<boolean>;
  readonly persist: () => Promise<boolean>;
}

/**
 * Requests persistent storage for this site. Some browsers show a prompt, so call it
 * after an edit, not on arrival. It does not keep Safari from deleting data after seven days without a visit.
 * Never throws: for a browser without the interface, or one that refuses, it resolves with `unknown` or `may-be-deleted`.
 * @param keeper `navigator.storage`, which is missing on plain http and in old browsers
 */
export async function askToKeep(keeper: Keeper | undefined): Promise<Durability> {
  if (keeper === undefined) return 'unknown';
  try {
    return (await keeper.persisted()) || (await keeper.persist()) ? 'kept' : 'may-be-deleted';
  } catch {
    return 'unknown';
  }
}
