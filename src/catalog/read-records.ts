// Reads content/ as Astro does, but from plain files and within a second: for checks and tools.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docsSchema } from '@astrojs/starlight/schema';
import { z } from 'zod';
import { schemas } from '../schemas/all.ts';
import { checked } from '../schemas/checked.ts';
import { readFile, type ReadFile } from './yaml/read-file.ts';
import { checkedGuidePage } from '../schemas/guide-page.ts';
import type { Problem } from './problem.ts';
import { kinds, type Kind, type Loaded, type LoadedPage, type Records } from './records.ts';
import { readSite } from './read-site.ts';

/** Starlight's part of `checkedGuidePage`, without Astro: images are not checked here. */
const guidePage = checkedGuidePage(docsSchema()({ image: () => z.any() } as never));

const byName = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** Everything under `content/` of the project at `root`. Like Astro, it ignores files whose names do not match. */
export function readRecords(root: string): Records {
  const files = globSync('content/**/*.*', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort(byName);
  const unreadable: Problem[] = [];
  const read = (file: string): ReadFile => {
    const result = readFile(file, readFileSync(join(root, file), 'utf8'));
    unreadable.push(...result.problems);
    return result;
  };

  const load = <K extends Kind>(kind: K): Records[K] => {
    const schema = checked(schemas[kind]);
    const name = new RegExp(`^content/${kind}/([^/]+)\\.${kinds[kind]}$`);
    return files.flatMap((file) => {
      const id = name.exec(file)?.[1];
      if (id === undefined) return [];
      const { fields, body, readable } = read(file);
      const data = readable ? schema.parse(fields) : { ok: false, flaws: [], input: undefined };
      return [{ id, file, data, body }];
    }) as readonly Loaded<unknown>[] as Records[K];
  };

  const guide = files.flatMap((file): LoadedPage[] => {
    const [, path] = /^content\/guide\/((?:.+\/)?[^_/][^/]*)\.mdx?$/.exec(file) ?? [];
    if (path === undefined) return [];
    const { fields, body, readable } = read(file);
    const page = guidePage.parse(fields ?? {}) as unknown as LoadedPage['data'];
    const id = path.replace(/(^|\/)index$/, '');
    return [{ id, file, data: readable ? page : { ...page, flaws: [], input: undefined }, body }];
  });

  return {
    tracks: load('tracks'),
    'champion-criteria': load('champion-criteria'),
    'governance-tiers': load('governance-tiers'),
    'value-pairs': load('value-pairs'),
    'search-queries': load('search-queries'),
    checklists: load('checklists'),
    'charter-topics': load('charter-topics'),
    'charter-headings': load('charter-headings'),
    'stage-gates': load('stage-gates'),
    roles: load('roles'),
    'case-studies': load('case-studies'),
    resources: load('resources'),
    'policy-rules': load('policy-rules'),
    pictures: load('pictures'),
    glossary: load('glossary'),
    sources: load('sources'),
    changes: load('changes'),
    specialties: load('specialties'),
    guide,
    site: readSite(root),
    unreadable,
    files,
  };
}
