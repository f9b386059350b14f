import type { AstroIntegration } from 'astro';

/** The address of the gallery in `npm run dev`; the browser tests use it. */
export const GALLERY = '/gallery/';

/** Adds a page that shows every control in all its states, in `npm run dev` only: the built site has no such page. */
export function gallery(): AstroIntegration {
  return {
    name: 'groundwork-gallery',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev')
          injectRoute({ pattern: GALLERY, entrypoint: './src/components/gallery/Gallery.astro' });
      },
    },
  };
}
