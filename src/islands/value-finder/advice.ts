import type { Controls } from './controls.ts';
import type { Answer, Findable } from './engine/index.ts';
import { facets, noFilters, passes, type State } from './state.ts';

function paragraph(words: string, buttons: readonly HTMLButtonElement[]): HTMLParagraphElement[] {
  if (buttons.length === 0) return [];
  const element = document.createElement('p');
  element.append(words, ...buttons.flatMap((button) => [' ', button]));
  return [element];
}

function button(label: string, action: () => void): HTMLButtonElement {
  const element = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'gw-button',
    textContent: label,
  });
  element.addEventListener('click', action);
  return element;
}

/**
 * What to try when nothing is left: removing one filter or all of them, near words, or a
 * stakeholder. Each button shows how many statements it leads to, if that is known.
 */
export function adviceParts(
  state: State,
  { unknown }: Answer,
  found: readonly Findable[],
  { go, nameOf, known }: Controls,
  suggest: (word: string) => string[],
): HTMLParagraphElement[] {
  const active = facets.filter((facet) => state[facet] !== '');
  const drops = active.flatMap((facet) => {
    const left = found.filter((statement) => passes(statement, state, facet)).length;
    if (left === 0 || active.length === 1) return [];
    return button(`Without ${nameOf(facet, state[facet]) ?? facet} (${left})`, () => go({ [facet]: '' }));
  });
  if (active.length > 0 && found.length > 0)
    drops.push(button(`Without filters (${found.length})`, () => go(noFilters)));
  const instead = (word: string, near: string): string => {
    const q = state.q.replace(new RegExp(word, 'iu'), near);
    return q === state.q ? near : q;
  };
  const nearWords = unknown.flatMap((word) =>
    suggest(word).map((near) => button(near, () => go({ q: instead(word, near) }))),
  );
  const stakeholders = known.group
    .filter(Boolean)
    .map((group) => button(nameOf('group', group) ?? group, () => go({ ...noFilters, q: '', group })));
  return [
    ...paragraph('The filters leave nothing. Look again:', drops),
    ...paragraph('Did you mean:', nearWords),
    ...(drops.length === 0
      ? paragraph(nearWords.length > 0 ? 'Or begin with a group:' : 'Begin with a group:', stakeholders)
      : []),
  ];
}
