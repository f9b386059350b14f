import type { Sentence } from '../../workbook/text/index.ts';
import { sentenceOf } from './sentence.ts';

/**
 * A sentence in which text that people typed keeps its own direction and is not translated. In a string, that is
 * the text in quotation marks, and file names.
 */
export function Says({ sentence }: { readonly sentence: string | Sentence }) {
  const parts = typeof sentence === 'string' ? sentenceOf(sentence) : sentence;
  return (
    <>{parts.map((part) => (typeof part === 'string' ? part : <bdi translate={false}>{part.name}</bdi>))}</>
  );
}
