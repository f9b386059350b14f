import { plain } from './place-index.ts';

/** What somebody says who asks what a word means; the word itself is what is looked for. */
const meaning =
  /\b(meaning|means?|definitions?|define|stands? for|abbreviation|explain(?:ed)?|basics|tutorial|introduction)\b( of| to)?/giu;

/** What people say around what they look for: its single words stand in many names, and would lead there. */
const asides =
  /\b(in|using) (plain|simple|lay|everyday|easy) (english|words|terms|language)\b|\bat (the same time|all|once|least|first)\b|\b(on|does|do|can|is|of|with|behind) this (web ?)?(site|page)\b|\b(a|one) (person|people|lot of)\b/giu;

/** A question without the phrases around it, unless it is nothing but them. */
export function withoutPhrases(question: string): string {
  const rest = question.replace(meaning, ' ').replace(asides, ' ');
  return plain(rest) === '' ? question : rest;
}
