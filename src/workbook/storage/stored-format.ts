import { checkSnapshot, type Snapshot } from '../engine/index.ts';
import { DATA_VERSION, upgrade } from './migrations/index.ts';

/** What is stored under an initiative's key. */
export type Stored =
  | { readonly kind: 'good'; readonly snapshot: Snapshot }
  /** Written by newer code; with a `snapshot` if it can still be shown. */
  | { readonly kind: 'newer'; readonly version: number; readonly snapshot: Snapshot | undefined }
  | { readonly kind: 'damaged' };

/** The text to store; equal content results in equal text. */
export function toStored({ tables, values, seen }: Snapshot): string {
  return JSON.stringify({ version: DATA_VERSION, tables, values, seen });
}

/** Parses a stored text. Never throws: whatever cannot be read is `damaged`. */
export function fromStored(text: string): Stored {
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content !== 'object' || content === null || !('version' in content))
      return { kind: 'damaged' };
    const upgraded = upgrade(content.version, content);
    if (upgraded.kind === 'newer') {
      const shown = checkSnapshot(content, 'storage');
      return { kind: 'newer', version: upgraded.version, snapshot: shown.ok ? shown.value : undefined };
    }
    if (upgraded.kind === 'unknown') return { kind: 'damaged' };
    const checked = checkSnapshot(upgraded.content, 'storage');
    return checked.ok ? { kind: 'good', snapshot: checked.value } : { kind: 'damaged' };
  } catch {
    return { kind: 'damaged' };
  }
}
