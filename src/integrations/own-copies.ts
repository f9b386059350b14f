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

/** The name under which a part of the workbook, the search or the brief that is loaded later has its own copies: `documents-docx`. */
const laterPart = (id: string): string | undefined =>
  /\/src\/(?:workbook|islands\/(?:search|brief))\/(.*)\.ts$/.exec(id)?.[1]?.replaceAll('/', '-');

/** The name of the package that a module is part of, with its scope: `astrojs-preact` is not `preact`. */
const packageOf = (id: string): string =>
  (/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? 'packages').replace('@', '').replace('/', '-');

/** The file of an entry: Astro names scripts after the component and their place in it, and every page would repeat that. */
const fileOf = ({ name }: { readonly name: string }): string =>
  `_astro/${name.replace(/\.astro_.*/, '')}.[hash].js`;

/** What comes with an entry: one file, and one for each package. */
const groups = [
  { name: packageOf, test: /\/node_modules\//, tags: ['$initial' as const], priority: 1 },
  { name: ownerOf, tags: ['$initial' as const] },
];

/**
 * Gives each entry of the browser code, such as the script of a component, its own copy of the modules it imports, so
 * that it is one file with just what it uses. Shared files would be many small ones, or large ones of which each page
 * needs a part. Packages stay shared, one file each. What is loaded from the workbook, the search or the brief with `import()`
 * shares no state either, so it has copies of its own, and the entries need not be split for it.
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
      const owner = importer === undefined ? undefined : ownerOf(importer);
      if (importer === undefined || owner === undefined) return null;
      const [path = importer, copy] = importer.split(OF);
      const known = entries.get(owner) ?? path;
      if (copy === undefined && known !== path)
        throw new Error(`${path} and ${known} need different names: both are entries.`);
      if (copy === undefined) entries.set(owner, path);
      if (source === HELPER) return `${HELPER}${OF}${owner}`;
      const found = await this.resolve(source, path, { ...options, skipSelf: true });
      if (!found || !/\/src\/.*\.tsx?$/.test(found.id)) return found;
      const own = options.kind === 'dynamic-import' ? (laterPart(found.id) ?? owner) : owner;
      return { ...found, id: `${found.id}${OF}${own}` };
    },
    // Pages have links to all that comes with a script, and no script brings a style.
    load: (id) => (id.startsWith(HELPER + OF) ? 'export const __vitePreload = (load) => load();' : null),
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              modulePreload: false,
              // So that an entry can export to its later parts what they share.
              rolldownOptions: {
                preserveEntrySignatures: 'allow-extension',
                output: {
                  entryFileNames: fileOf,
                  // Else a file of a package that no page uses, such as Astro's for islands, would draw in others.
                  codeSplitting: { includeDependenciesRecursively: false, groups },
                },
              },
            },
          }
        : undefined,
  };
}
