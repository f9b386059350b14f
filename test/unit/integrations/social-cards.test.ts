import type { MeasuredNode } from '@takumi-rs/core';
import { expect, test } from 'vitest';
import {
  type Card,
  cardSize,
  drawCard,
  measureCard,
} from '../../../src/integrations/social-cards/drawing.ts';
import { cardOf } from '../../../src/integrations/social-cards/index.ts';
import { cardAddress } from '../../../src/shared/page-files.ts';

const tracks = new Map([[2, 'Use cases and planning']]);
const head =
  '<html data-track="5"><meta property="og:title" content="A &amp; B"/><meta property="og:description" content="About both."/>';

test('a card says what the head of its page says, and the track of the page', () => {
  const track = { number: 2, name: 'Use cases and planning' };
  expect(cardOf(`${head}<div class="main-pane" data-track="2">`, tracks)).toEqual({
    title: 'A & B',
    about: 'About both.',
    track,
  });
  expect(cardOf(`${head}<div class="main-pane"><li data-track="2">`, tracks).track).toBeUndefined();
});

test('every page has a card at its own address, but the book and the page for wrong addresses', () => {
  expect(['/', '/value/', '/value/patients/', '/book/', '/404.html', '/404/'].map(cardAddress)).toEqual([
    '/cards/home.png',
    '/cards/value.png',
    '/cards/value/patients.png',
    undefined,
    undefined,
    undefined,
  ]);
});

/** What card.css leaves free at the right and below. */
const MARGIN = { side: 80, below: 56 } as const;

/** The rightmost and the lowest point of all words on a card. */
function reach(node: MeasuredNode): { right: number; bottom: number } {
  const [, , , , x, y] = node.transform;
  const own = node.runs.map((run) => ({ right: x + run.x + run.width, bottom: y + run.y + run.height }));
  const all = [...own, ...node.children.map(reach)];
  return {
    right: Math.max(0, ...all.map(({ right }) => right)),
    bottom: Math.max(0, ...all.map(({ bottom }) => bottom)),
  };
}

const words = 'Registries and terminologies of societies beyond all boundaries ';
test.each([20, 40, 41, 80, 81, 130])('a title of %i letters fits with a long sentence', async (length) => {
  const card: Card = {
    title: words.repeat(4).slice(0, length),
    about: words.repeat(8).slice(0, 160),
    track: { number: 4, name: 'Implementation and testing' },
  };
  const { right, bottom } = reach(await measureCard(card));
  expect(right).toBeLessThanOrEqual(cardSize.width - MARGIN.side);
  expect(bottom).toBeLessThanOrEqual(cardSize.height - MARGIN.below);
});

test('the same card gives the same bytes', async () => {
  const card: Card = { title: 'Before you start', about: 'Four questions.', track: undefined };
  const [one, other] = await Promise.all([drawCard(card), drawCard(card)]);
  expect(one.equals(other)).toBe(true);
});
