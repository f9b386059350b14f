import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package that is shipped to readers, at least in part. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** The license as the package names it, such as `MIT`. */
  readonly license: string;
  /** The text that the license requires to be passed on: the notice with the names of its authors. */
  readonly text: string;
}

/** Vite's entry for each bundled package, with `build.license`. */
interface Bundled {
  readonly name: string;
}

/**
 * Packages that are shipped without being bundled: as styles, as markup with small scripts, as the search engine,
 * and as the bundler's helper for dynamic imports.
 */
const unbundled = ['astro', '@astrojs/starlight', 'pagefind', 'vite'];
/**
 * Packages compiled into another package that none of its files declares. Pagefind's engine names two packages itself,
 * which a test compares; the others are from the list of its source.
 */
const compiledIn = new Map([
  [
    'pagefind',
    `The search engine of Pagefind is compiled from Rust and holds code of others:
minicbor 2.2.1, under the Blue Oak Model License 1.0.0, https://blueoakcouncil.org/license/1.0.0
wasm-bindgen 0.2.117, Copyright (c) 2014 Alex Crichton, under the MIT License as above
bit-set, pagefind_stem, pagefind_microjson and write-json, whose licenses stand with their sources on https://crates.io/`,
  ],
]);
/** Packages whose files contain their dependencies, where the bundler does not see them. */
const selfBundled = new Set(['docx']);

interface Manifest {
  readonly version?: string;
  readonly license?: string;
  /** The entry file for bundlers. */
  readonly module?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Bundlers append the licenses of all that they use themselves, none of which is shipped to readers. */
const END = /^# Licenses of bundled dependencies$/m;

/** The texts of a package's license: a file of that name, or every file in a folder of that name. */
function noticesIn(folder: string): string[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => /^licen[cs]e/i.test(name));
  const folders = names.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const files = [
    ...names
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .slice(0, 1),
    ...folders.flatMap((name) => readdirSync(join(folder, name)).map((file) => join(name, file))),
  ];
  return files.map((file) => (readFileSync(join(folder, file), 'utf8').split(END)[0] ?? '').trim());
}

/** The notices in a package's code about code that its authors copied, which no list of packages names. */
export const noticesInCode = (code: string): string[] =>
  (code.match(/^[ \t]*\/\*[\s\S]*?\*\//gm) ?? [])
    .filter((comment) => /copyright/i.test(comment))
    .map((comment) => comment.replace(/^[ \t]*(?:\/\*+!?|\*+\/|\*)[ \t]?|[ \t]*\*+\/$/gm, '').trim());

function read(folder: string): Manifest & { readonly text: string } {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  return { ...manifest, text: noticesIn(folder).join('\n\n') };
}

/** The folder of a package, resolved as Node does for a file in `from`: there or in a folder above. */
function folderOf(name: string, from: string): string | undefined {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  return dirname(from) === from ? undefined : folderOf(name, dirname(from));
}

/**
 * The packages shipped to readers, by name: the bundled ones, those contained in the files of bundled ones, and
 * the unbundled ones. Throws when a license is missing or incomplete.
 * @param root the folder of the site
 */
export function shippedPackages(bundled: readonly Bundled[], root: string): Shipped[] {
  const found = new Map<string, Shipped>();
  const add = (name: string, from: string): void => {
    // Types are not shipped.
    const folder = name.startsWith('@types/') ? undefined : folderOf(name, from);
    if (folder === undefined || found.has(name)) return;
    const { version = '', license, module = 'index.js', dependencies = {}, text } = read(folder);
    if (license === undefined) throw new Error(`The package ${name} does not say its license.`);
    if (text === '') throw new Error(`The package ${name} brings no text of its license to pass on.`);
    const holds = selfBundled.has(name);
    const copied = holds ? noticesInCode(readFileSync(join(folder, module), 'utf8')) : [];
    const inside = compiledIn.get(name);
    const texts = [text, ...(inside === undefined ? [] : [inside]), ...copied];
    found.set(name, { name, version, license, text: texts.join('\n\n') });
    if (holds) for (const held of Object.keys(dependencies)) add(held, folder);
  };
  for (const name of [...unbundled, ...bundled.map(({ name }) => name)]) add(name, root);
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
