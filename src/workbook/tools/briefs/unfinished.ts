import { listed } from '../../../shared/words.ts';
import { gapsIn, gapWords } from '../charter/index.ts';
import type { BriefInput } from './document.ts';

type Work = Pick<BriefInput, 'brief' | 'lines'>;

/** What is not written yet and stands in brackets on the slides, in the middle of a sentence. */
function missingParts({ brief, lines }: Work): string[] {
  const proofs = [...lines.receives, ...lines.gives].map(({ row }) => `${row.proof}${row.proofLink}`);
  return [
    brief.opening.trim() === '' ? 'the opening' : '',
    lines.receives.length === 0 ? 'what they gain' : '',
    lines.gives.length === 0 ? 'what you ask' : '',
    proofs.join('').trim() === '' ? 'evidence' : '',
    brief.ask.trim() === '' ? 'the request' : '',
  ].filter((one) => one !== '');
}

/** What is left to write before the brief is handed over, a sentence or two with a space behind; `''` if nothing. */
export function unfinishedSays(work: Work): string {
  const { brief, lines } = work;
  const texts = [
    brief.title,
    brief.opening,
    brief.ask,
    ...[...lines.receives, ...lines.gives].flatMap(({ row }) => [row.words, row.proof]),
  ];
  const gaps = texts.reduce((sum, text) => sum + gapsIn(text).length, 0);
  const missing = missingParts(work);
  return [
    gaps === 0 ? '' : `Your text has ${gapWords(gaps)}. `,
    missing.length === 0 ? '' : `Slides keep a place in brackets for ${listed(missing)}. `,
  ].join('');
}
