import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readSynonyms } from '../catalog/read-synonyms.ts';

/**
 * Writes the everyday synonyms of the content into the browser code that reads questions: they weigh little, and a
 * file of their own would be one more request.
 */
export function synonyms(): AstroIntegration {
  return {
    name: 'groundwork-synonyms',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const groups = JSON.stringify(readSynonyms(fileURLToPath(config.root)));
        updateConfig({ vite: { define: { 'import.meta.env.GROUNDWORK_SYNONYMS': groups } } });
      },
    },
  };
}
