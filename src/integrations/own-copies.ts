import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** Stands in an id before the name of the entry whose copy of a module it is. */
const OF = '?of=';
/** What Vite wraps around each `import()` to load styles and further modules with it. */
const HELPER = '\0vite/preload-helper.js';

/** The name of an entry: `Checklist` for the script of that component, `charter-view` for a view. */
const entryName = (id: string): string => basename(id.replace(/\?.*/s, '')).replace(/\.\w+$/, '');

/** The entry to which a module belongs; undefined for a package. */
export function ownerOf(id: string): string | undefined {
  if (id.includes('/node_modules/')) return undefined;
  return id.split(OF)[1] ?? entryName(id);
}

/** The name of the package that a module is part of, without its scope. */
const packageOf = (id: string): string =>
  /.*\/node_modules\/(?:@[^/]+\/)?([^/]+)\//.exec(id)?.[1] ?? 'packages';

/**
 * Gives each entry of the browser code, a view or the script of a component, its own copy of the modules it imports,
 * so that it is one file with just what it uses. Shared files would be many small ones, or large ones of which each
 * page needs a part. Packages stay shared, one file each; so does what is imported with `import()` only.
 *
 * No page may have two entries that share state, since each would have its own.
 */
export function ownCopies(): Plugin {
  const entries = new Map<string, string>();
  return {
    name: 'groundwork-own-copies',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(source, importer, options) {
      if (importer === undefined) return null;
      const owner = ownerOf(importer);
      if (owner === undefined) return null;
      const [path = importer] = importer.split(OF);
      if (!importer.includes(OF) && (entries.get(owner) ?? path) !== path)
        throw new Error(`${path} and ${entries.get(owner) ?? ''} need different names: both are entries.`);
      if (!importer.includes(OF)) entries.set(owner, path);
      if (source === HELPER) return `${HELPER}${OF}${owner}`;
      const found = await this.resolve(source, path, { ...options, skipSelf: true });
      return found && /\/src\/.*\.tsx?$/.test(found.id)
        ? { ...found, id: `${found.id}${OF}${owner}` }
        : found;
    },
    // Pages have links to all that comes with a script, and no script brings a style.
    load: (id) => (id.startsWith(HELPER + OF) ? 'export const __vitePreload = (load) => load();' : null),
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              modulePreload: false,
              rolldownOptions: {
                // What an entry shares with its later parts stands in the entry, which exports it to them.
                preserveEntrySignatures: 'allow-extension',
                output: {
                  codeSplitting: {
                    groups: [{ name: packageOf, test: /\/node_modules\//, tags: ['$initial'], priority: 1 }],
                  },
                },
              },
            },
          }
        : undefined,
  };
}
