// Small sites, really built: the code of this project over content of a test.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOf } from '../../scripts/run.mjs';
import { buildCatalog } from '../../src/catalog/catalog.ts';
import { ContentError } from '../../src/catalog/problem.ts';
import { findProblems } from '../../src/catalog/problems/index.ts';
import { readRecords } from '../../src/catalog/read-records.ts';
import { located } from '../../src/catalog/yaml/located.ts';
import { root } from './content.ts';

/** What a site is made of besides its content; packages are found in the folders above it. */
const code = ['src', 'public', 'scripts', 'astro.config.mjs', 'tsconfig.json', 'package.json'];

/** What a test puts over, into or out of the valid content of `fixtures/site`. */
export interface Recipe {
  /** Folders of `fixtures/mistakes` laid over it, one after the other. */
  readonly mistakes?: readonly string[];
  /** Paths to remove. */
  readonly without?: readonly string[];
  /** The sub-path it is built for. */
  readonly base?: string;
  /** Writes further files into the folder of the site. */
  readonly add?: (folder: string) => void;
}

/** Lays out the content of a recipe in a folder. */
function layOut(folder: string, recipe: Recipe): void {
  cpSync(join(root, 'test/fixtures/site'), folder, { recursive: true });
  for (const path of recipe.without ?? []) rmSync(join(folder, path), { recursive: true });
  for (const mistake of recipe.mistakes ?? [])
    cpSync(join(root, 'test/fixtures/mistakes', mistake), folder, { recursive: true });
  recipe.add?.(folder);
}

/** What a build would say of the content of a recipe, without the build; nothing if there is nothing wrong. */
export function saidOf(recipe: Recipe): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-content-'));
  try {
    layOut(folder, recipe);
    const records = readRecords(folder);
    const problems = located(findProblems(records, buildCatalog(records)), folder);
    return problems.length === 0 ? '' : reportIn(new ContentError(problems).message);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How a build went: exit code, the report of problems if there is one, all output, where it is, and how to read a file of it. */
export interface Build {
  readonly code: number;
  readonly report: string;
  readonly output: string;
  readonly dist: string;
  readonly read: (file: string) => string;
}

/** The lines an author reads: the headline, and those of each problem, without the blank lines between files. */
const reportIn = (output: string): string =>
  /The content has [^\n]*; nothing was built\.\n(?: {2}.*\n?|\n)*/
    .exec(output)?.[0]
    .replace(/\n{2,}/g, '\n')
    .trimEnd() ?? '';

/** Builds as on a machine of its own: not as a test run, at the root, without colours in what is compared. */
const astroBuild = (cwd: string, base?: string): Promise<{ exit: number; output: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
    for (const name of [
      'VITEST',
      'BASE',
      'BASE_URL',
      'SITE',
      'EDIT_URL',
      'KILL_WORKER',
      'PUBLISHER',
      'CONTACT',
      'REPOSITORY',
      'ACCESSIBILITY_CONTACT',
      'SECURITY_CONTACT',
      'FORCE_COLOR',
    ])
      Reflect.deleteProperty(env, name);
    if (base !== undefined) Object.assign(env, { BASE: base });
    const child = execFile(
      process.execPath,
      [commandOf('astro'), 'build', '--force'],
      { cwd, env, maxBuffer: 16 * 1024 * 1024 },
      (_error, stdout, stderr) => {
        resolve({ exit: child.exitCode ?? 1, output: stdout + stderr });
      },
    );
  });

/**
 * Builds a site under `test/.sites/`, where the packages and only its own caches are found,
 * hands it to `look`, and takes it away again.
 */
export async function built<T>(name: string, recipe: Recipe, look: (build: Build) => T): Promise<T> {
  const folder = join(root, 'test/.sites', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    for (const part of code) cpSync(join(root, part), join(folder, part), { recursive: true });
    layOut(folder, recipe);
    const { exit, output } = await astroBuild(folder, recipe.base);
    return look({
      code: exit,
      report: reportIn(output),
      output,
      dist: join(folder, 'dist'),
      read: (file) => readFileSync(join(folder, 'dist', file), 'utf8'),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
