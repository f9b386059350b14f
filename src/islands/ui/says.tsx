import type { Sentence } from '../../workbook/text/index.ts';
import { sentenceOf } from './sentence.ts';

/**
 * A sentence in which what people typed keeps its own direction and is left alone by translators. In one given as
 * a string that is what stands in quotation marks, and names of files.
 */
export function Says({ sentence }: { readonly sentence: string | Sentence }) {
  const parts = typeof sentence === 'string' ? sentenceOf(sentence) : sentence;
  return (
    <>{parts.map((part) => (typeof part === 'string' ? part : <bdi translate={false}>{part.name}</bdi>))}</>
  );
}
