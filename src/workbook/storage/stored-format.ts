import { checkPacked } from '../engine/check-snapshot.ts';
import type { Packed } from '../engine/snapshot.ts';
import { DATA_VERSION, upgrade } from './migrations/index.ts';

/** What stands under an initiative's key. */
export type Stored =
  | { readonly kind: 'good'; readonly packed: Packed }
  /** Written by newer code; `packed` if it can be shown all the same. */
  | { readonly kind: 'newer'; readonly version: number; readonly packed: Packed | undefined }
  | { readonly kind: 'damaged' };

/** The text to store; the same content always gives the same text. */
export function toStored({ tables, values, seen }: Packed): string {
  return JSON.stringify({ version: DATA_VERSION, tables, values, seen });
}

/** Reads a stored text. Never throws: whatever cannot be read is `damaged`. */
export function fromStored(text: string): Stored {
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content !== 'object' || content === null || !('version' in content))
      return { kind: 'damaged' };
    const upgraded = upgrade(content.version, content);
    if (upgraded.kind === 'newer') {
      const shown = checkPacked(content, 'storage');
      return { kind: 'newer', version: upgraded.version, packed: shown.ok ? shown.value : undefined };
    }
    if (upgraded.kind === 'unknown') return { kind: 'damaged' };
    const checked = checkPacked(upgraded.content, 'storage');
    return checked.ok ? { kind: 'good', packed: checked.value } : { kind: 'damaged' };
  } catch {
    return { kind: 'damaged' };
  }
}
