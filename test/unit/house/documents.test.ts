// What the documents for engineers say of the project is so.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../..', import.meta.url).pathname;
const read = (file: string): string => readFileSync(`${root}/${file}`, 'utf8');
const readme = read('README.md');
const manifest = JSON.parse(read('package.json')) as {
  version: string;
  scripts: Readonly<Record<string, string>>;
  optionalDependencies: Readonly<Record<string, string>>;
};
const sorted = (words: Iterable<string>): string[] => [...new Set(words)].sort();
const foldersOf = (path: string): string[] =>
  readdirSync(`${root}/${path}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

test('README lists the commands of package.json', () => {
  const section = readme.split(/^## /m).find((part) => part.startsWith('Two commands')) ?? '';
  const listed = [...section.matchAll(/^npm (\w+)|`npm (?:run )?([\w:]+)/gm)].map(
    ([, first, other]) => first ?? other ?? '',
  );
  // What npm runs before a command is part of that command.
  const own = Object.keys(manifest.scripts).filter(
    (name) => !(name.startsWith('pre') && name.slice(3) in manifest.scripts),
  );
  expect(sorted(listed)).toEqual(sorted(own));
});

describe('the map of the house in README', () => {
  const map = /^## Where things live\n+```\n([\s\S]*?)```/m.exec(readme)?.[1] ?? '';
  const named = (indent: RegExp): string[] =>
    map
      .split('\n')
      .filter((line) => indent.test(line))
      // Several folders may share a line; two blanks part them from what they are for.
      .flatMap((line) => [
        ...(line
          .trim()
          .split(/ {2,}/, 1)[0]
          ?.matchAll(/([\w-]+)\//g) ?? []),
      ])
      .map(([, name = '']) => name);

  test('names the folders of the project', () => {
    const tracked = execFileSync('git', ['ls-tree', '-d', '--name-only', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
    });
    const folders = tracked.split('\n').filter((name) => name !== '' && !name.startsWith('.'));
    expect(sorted(named(/^\S/))).toEqual(sorted(folders));
  });

  test('names the folders of src', () => {
    expect(sorted(named(/^ {2}\S/))).toEqual(sorted(foldersOf('src')));
  });

  test('names the rooms of the workbook', () => {
    const rooms = /in rooms: ([a-z ]+);/.exec(map)?.[1]?.split(' ') ?? [];
    expect(sorted(rooms)).toEqual(sorted(foldersOf('src/workbook')));
  });
});

test('the page on architecture names each folder of src, and each room of the workbook once', () => {
  const page = read('content/guide/contribute/architecture.mdx');
  const rows = [...page.matchAll(/^\| `([\w/-]+)` /gm)].map(([, name = '']) => name);
  expect(sorted(rows.filter((name) => name.startsWith('src/')))).toEqual(
    sorted(foldersOf('src').map((name) => `src/${name}`)),
  );
  expect(sorted(rows.filter((name) => existsSync(`${root}/src/workbook/${name}`)))).toEqual(
    sorted(foldersOf('src/workbook')),
  );
});

const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'].concat(
  globSync('content/guide/contribute/*.{md,mdx}', { cwd: root }),
);
describe.each(documents)('%s', (file) => {
  const text = read(file);

  test('names files and folders that exist', () => {
    const paths = [...text.matchAll(/`((?:src|test|scripts|content|public|\.github|\.ci)\/[^`\s]*)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => !/[<>*…]/.test(path));
    // The page on adding a tool makes these; authors' pages invent records.
    const invented = /\/risks\b|^content\/(?!guide\/contribute)[\w-]+\/.+/;
    expect(paths.filter((path) => !invented.test(path) && !existsSync(`${root}/${path}`))).toEqual([]);
  });

  test('links to files that exist', () => {
    const folder = `${root}/${file}`.replace(/[^/]*$/, '');
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|\/|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(folder + link))).toEqual([]);
  });

  test('names commands that exist', () => {
    const commands = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });
});

test('the page on testing names every suite', () => {
  const suites = /const suites = \{([\s\S]*?)\n\};/.exec(read('scripts/test.mjs'))?.[1] ?? '';
  const names = [...suites.matchAll(/^ {2}'?([\w-]+)'?[:,]/gm)].map(([, name = '']) => name);
  const page = read('content/guide/contribute/testing.md');
  const table = page.split(/^## /m).find((part) => part.startsWith('Which suite')) ?? '';
  expect([...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name)).toEqual(names);
});

test('the changelog tells of the version in package.json and of what comes next', () => {
  const versions = [...read('CHANGELOG.md').matchAll(/^## (\S+)/gm)].map(([, version]) => version);
  expect(versions.slice(0, 2)).toEqual(['Unreleased', manifest.version]);
});

test('editors and workflows use the Node that is among the packages', () => {
  expect(Object.values(manifest.optionalDependencies)).toContain(read('.node-version').trim());
});

test('editors find the settings of lint, spelling and tests', () => {
  const paths = [
    ...read('.vscode/settings.json').matchAll(/"(?:\$\{workspaceFolder\}\/)?((?:scripts|test)\/[^"]+)"/g),
  ];
  expect(paths.length).toBeGreaterThan(2);
  expect(paths.map(([, path = '']) => path).filter((path) => !existsSync(`${root}/${path}`))).toEqual([]);
});
