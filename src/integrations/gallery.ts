import type { AstroIntegration } from 'astro';

/** Where `npm run dev` shows the controls; the browser tests look for them there. */
export const GALLERY = '/gallery/';

/** Adds the page that shows every control in all its states, in `npm run dev` only: the built site has no such page. */
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
