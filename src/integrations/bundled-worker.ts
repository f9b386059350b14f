import { fileURLToPath } from 'node:url';
import { build as bundle } from 'vite';

/** Bundles a script of src/service-worker with all its imports. */
export async function bundled(entry: string): Promise<string> {
  const result = await bundle({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(`../service-worker/${entry}`, import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  if (!('output' in result)) throw new Error('The service worker could not be bundled.');
  return result.output[0].code;
}
