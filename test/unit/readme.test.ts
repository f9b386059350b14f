import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('the README names every command of package.json, and no other', () => {
  const named = readFileSync('README.md', 'utf8').matchAll(/`?npm (?:run )?(start|test|(?<=run )[\w:]+)/g);
  // npm runs what begins with "pre" before the command of that name.
  const commands = Object.keys(scripts).filter(
    (name) => !(name.startsWith('pre') && name.slice(3) in scripts),
  );
  expect([...new Set([...named].map(([, name]) => name))].sort()).toEqual(commands.sort());
});
