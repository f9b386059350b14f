import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cardAddress } from '../../shared/page-files.ts';
import { catalogOf } from '../build-catalog.ts';
import { builtPages } from '../built-page.ts';
import { tagsIn } from '../tags.ts';
import { type Card, drawCard, drawnFrom } from './drawing.ts';

/** What the card of a page shows: what the head says to social networks, and the track the page belongs to. */
export function cardOf(html: string, tracks: ReadonlyMap<number, string>): Card {
  const said = new Map<string, string>();
  let number = NaN;
  for (const { name, attributes } of tagsIn(html)) {
    const property = attributes.get('property');
    if (property !== undefined) said.set(property, attributes.get('content') ?? '');
    if (name !== 'div' || attributes.get('class') !== 'main-pane') continue;
    number = Number(attributes.get('data-track'));
    break;
  }
  const name = tracks.get(number);
  return {
    title: said.get('og:title') ?? '',
    about: said.get('og:description') ?? '',
    track: name === undefined ? undefined : { number, name },
  };
}

/** Cards drawn by earlier builds, in a folder, each named after all it was drawn from. */
function keptIn(folder: string): (card: Card) => Promise<Buffer> {
  const source = createHash('sha256');
  for (const part of drawnFrom) source.update(part);
  const drawing = source.digest('hex');
  mkdirSync(folder, { recursive: true });
  return async (card) => {
    const name = createHash('sha256').update(drawing).update(JSON.stringify(card)).digest('hex');
    const file = join(folder, `${name}.png`);
    if (existsSync(file)) return readFileSync(file);
    const picture = await drawCard(card);
    writeFileSync(file, picture);
    return picture;
  };
}

/** Writes the picture that chats and social networks show beside a link, one for each page, into `dist/cards/`. */
export function socialCards(): AstroIntegration {
  let root = '.';
  let cache = '.';
  return {
    name: 'groundwork-social-cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        cache = join(fileURLToPath(config.cacheDir), 'cards');
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const tracks = new Map(catalogOf(root).tracks.map(({ number, title }) => [number, title]));
        const drawn = keptIn(cache);
        for (const { url, html } of builtPages(dist)) {
          const address = cardAddress(url);
          if (address === undefined) continue;
          const file = join(dist, address);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, await drawn(cardOf(html, tracks)));
        }
      },
    },
  };
}
