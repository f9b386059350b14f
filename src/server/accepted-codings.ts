import { type Coding, codings } from '../shared/codings.ts';

/**
 * The codings in which a client takes a response, the best first, from its `Accept-Encoding` (RFC 9110, 12.5.3).
 * A coding that it wants less than the plain form is left out.
 */
export function acceptedCodings(header = ''): Coding[] {
  const weights = new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const weight = parameters.find((text) => text.startsWith('q='))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight) || 0] as const;
    }),
  );
  const weightOf = ({ name }: Coding): number => weights.get(name) ?? weights.get('*') ?? 0;
  const plain = weights.get('identity') ?? 0;
  return codings
    .filter((coding) => weightOf(coding) > 0 && weightOf(coding) >= plain)
    .sort((a, b) => weightOf(b) - weightOf(a));
}
