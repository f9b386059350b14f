import type { Sentence } from '../../workbook/champions/sentences.ts';

/** A sentence in which names keep their own direction. */
export function Says({ sentence }: { readonly sentence: Sentence }) {
  return <>{sentence.map((part) => (typeof part === 'string' ? part : <bdi>{part.name}</bdi>))}</>;
}
