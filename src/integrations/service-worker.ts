import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sizeWords } from '../shared/sizes.ts';
import { counted } from '../shared/words.ts';
import { bundled } from './bundled-worker.ts';
import { writeKillSwitch, writeWorker } from './offline-files.ts';
import { killWorker } from './settings.ts';

/**
 * Writes the service worker from the finished site, so it comes after all steps that change a file.
 * `KILL_WORKER=1` writes one that removes an earlier worker and what it stored: see src/service-worker/kill-switch.ts.
 */
export function serviceWorker(): AstroIntegration {
  let base = '/';
  return {
    name: 'groundwork-service-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const build = killWorker
          ? writeKillSwitch(dist, base, await bundled('kill-switch.ts'))
          : writeWorker(dist, base, await bundled('main.ts'));
        const count = Object.keys(build.files).length;
        logger.info(
          killWorker
            ? 'The worker of this build removes itself and what earlier ones stored.'
            : `${counted(count, 'file')}, ${sizeWords(build.bytes)}, are stored for reading offline.`,
        );
      },
    },
  };
}
