import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Shipped, shippedPackages } from './shipped-packages.ts';

const LIST = 'licenses.json';
const PAGE = 'licenses/index.html';
/** The placeholder for the list in the page: the bundler knows its packages only after it has seen every page. */
export const PLACE = 'data-shipped-packages';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

const entry = ({ name, version, license, text }: Shipped): string =>
  `<details><summary><b>${escaped(name)}</b> ${escaped(version)}, ${escaped(license)}</summary>` +
  `<pre>${escaped(text)}</pre></details>`;

/** Has Vite list the packages it bundles for browsers. A plugin, since Astro passes on few settings of that build. */
const listing = {
  name: 'groundwork-licenses',
  configEnvironment: (name: string) =>
    name === 'client' ? { build: { license: { fileName: LIST } } } : undefined,
};

/** Fills `/licenses/` with the packages shipped to readers, as Vite bundled them. */
export function licenses(): AstroIntegration {
  let root = '.';
  return {
    name: 'groundwork-licenses',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [listing] } });
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const list = JSON.parse(readFileSync(join(dist, LIST), 'utf8')) as { name: string }[];
        rmSync(join(dist, LIST));
        const page = readFileSync(join(dist, PAGE), 'utf8');
        const filled = page.replace(
          new RegExp(`(<div [^>]*${PLACE}[^>]*>)(</div>)`),
          (_all, start: string, end: string) => start + shippedPackages(list, root).map(entry).join('') + end,
        );
        if (filled === page) throw new Error(`${PAGE} has no place for the list of packages.`);
        writeFileSync(join(dist, PAGE), filled);
      },
    },
  };
}
