/** The site's mark as icons for home screens, drawn from the favicon. Not under `icons/`, which Apache maps to its own. */
import { readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';

/** The light theme's paper, `--gw-paper`: launchers have no dark variant. */
export const paper = '#fbf8f1';

/** The size of each icon and the share of it that the mark takes up; a launcher may cut a maskable one to a circle. */
const icons: Readonly<Record<string, { size: number; share: number }>> = {
  'any-192': { size: 192, share: 0.8 },
  'any-512': { size: 512, share: 0.8 },
  'maskable-512': { size: 512, share: 0.6 },
  'apple-180': { size: 180, share: 0.7 },
};

export const getStaticPaths: GetStaticPaths = () => Object.keys(icons).map((icon) => ({ params: { icon } }));

export const GET: APIRoute = async ({ params }) => {
  const { size, share } = icons[params['icon'] ?? ''] ?? { size: 192, share: 0.8 };
  const inner = Math.round(size * share);
  const mark = await sharp(readFileSync('public/favicon.svg'), { density: 72 * (inner / 32) })
    .resize(inner, inner)
    .png()
    .toBuffer();
  const picture = await sharp({ create: { width: size, height: size, channels: 3, background: paper } })
    .composite([{ input: mark }])
    .png({ palette: true })
    .toBuffer();
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
