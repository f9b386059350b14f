import { useEffect, useState } from 'preact/hooks';

/** Whether the browser has agreed to keep the data. `unasked`: it has not, and can be asked. */
export type Keeping = 'unknown' | 'kept' | 'unasked' | 'refused';

/** The browser's own figures for all that is stored under this site's address. */
export interface Estimate {
  readonly usage: number;
  readonly quota: number;
}

/** Asks the browser how it keeps the data, and asks it to keep them when the reader says so. */
export function useKeeping(version: number): {
  readonly keeping: Keeping;
  readonly estimate: Estimate | undefined;
  readonly ask: () => Promise<Keeping>;
} {
  const [keeping, setKeeping] = useState<Keeping>('unknown');
  const [estimate, setEstimate] = useState<Estimate>();
  useEffect(() => {
    void attempt(() => navigator.storage.persisted()).then((kept) => {
      if (kept !== undefined) setKeeping((now) => (kept ? 'kept' : now === 'refused' ? now : 'unasked'));
    });
  }, []);
  useEffect(() => {
    void attempt(() => navigator.storage.estimate()).then((found) => {
      if (found?.usage !== undefined && found.quota !== undefined)
        setEstimate({ usage: found.usage, quota: found.quota });
    });
  }, [version]);
  const ask = async (): Promise<Keeping> => {
    const answer = (await attempt(() => navigator.storage.persist())) === true ? 'kept' : 'refused';
    setKeeping(answer);
    return answer;
  };
  return { keeping, estimate, ask };
}

/** The storage manager is missing on plain http and in older browsers, and may refuse. */
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
