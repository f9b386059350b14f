import { useEffect, useState } from 'preact/hooks';
import { askToKeep, type Durability } from '../../workbook/storage/index.ts';

/** Whether the browser has agreed to persistent storage. `unasked`: it has not, and can be asked. */
export type Keeping = Durability | 'unasked';

/** The browser's estimate for all that is stored on this origin. */
export interface Estimate {
  readonly usage: number;
  readonly quota: number;
}

/**
 * The browser's storage persistence, and a function to request it. It is requested only when the reader chooses to:
 * some browsers show a prompt.
 */
export function useKeeping(version: number): {
  readonly keeping: Keeping;
  readonly estimate: Estimate | undefined;
  readonly ask: () => Promise<Keeping>;
} {
  const [keeping, setKeeping] = useState<Keeping>('unknown');
  const [estimate, setEstimate] = useState<Estimate>();
  useEffect(() => {
    void isKept().then(setKeeping);
  }, []);
  useEffect(() => {
    void readEstimate().then(setEstimate);
  }, [version]);
  const ask = async (): Promise<Keeping> => {
    const answer = await askToKeep(keeper());
    setKeeping(answer);
    return answer;
  };
  return { keeping, estimate, ask };
}

/** Missing on plain http and in older browsers. */
function keeper(): StorageManager | undefined {
  return 'storage' in navigator ? navigator.storage : undefined;
}

async function isKept(): Promise<Keeping> {
  try {
    const kept = await keeper()?.persisted();
    return kept === undefined ? 'unknown' : kept ? 'kept' : 'unasked';
  } catch {
    return 'unknown';
  }
}

async function readEstimate(): Promise<Estimate | undefined> {
  try {
    const { usage, quota } = (await keeper()?.estimate()) ?? {};
    return usage === undefined || quota === undefined ? undefined : { usage, quota };
  } catch {
    return undefined;
  }
}
