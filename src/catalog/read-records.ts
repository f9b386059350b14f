// Reads content/ as Astro does, but from plain files and in a second: for checks and tools.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docsSchema } from '@astrojs/starlight/schema';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { schemas } from '../schemas/all.ts';
import { checked, type Flaw } from '../schemas/checked.ts';
import { checkedGuidePage } from '../schemas/guide-page.ts';
import { kinds, type Kind, type Loaded, type LoadedPage, type Records } from './records.ts';
import { readSite } from './read-site.ts';

interface Parts {
  readonly fields: unknown;
  readonly body: string;
  readonly flaws: readonly Flaw[];
}

/** The fields and the prose of a file's text; what is not YAML becomes a flaw. */
function partsOf(text: string, extension: string): Parts {
  const plain = text.replaceAll('\r\n', '\n');
  const [, front, body = ''] =
    extension === 'yaml'
      ? [null, plain]
      : (/^---\n([\s\S]*?)\n?---\n?([\s\S]*)$/.exec(plain) ?? [null, '', plain]);
  try {
    return { fields: parse(front), body, flaws: [] };
  } catch (error) {
    const offset = extension === 'yaml' ? 0 : 1;
    const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 1) + offset : 1;
    const what = error instanceof Error ? (error.message.split(' at line ')[0] ?? '') : String(error);
    const message = `cannot be read as YAML: ${what} - look at this line and the one above it`;
    return { fields: undefined, body, flaws: [{ field: `line ${String(line)}`, message }] };
  }
}

/** What `checkedGuidePage` asks of Astro, without Astro: images are not looked at here. */
const guidePage = checkedGuidePage(docsSchema()({ image: () => z.any() } as never));

const byName = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** Everything under `content/` of the project at `root`. Like Astro, it passes over files of other names. */
export function readRecords(root: string): Records {
  const files = globSync('content/**/*.*', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort(byName);
  const read = (file: string, extension: string): Parts =>
    partsOf(readFileSync(join(root, file), 'utf8'), extension);

  const load = <K extends Kind>(kind: K): Records[K] => {
    const schema = checked(schemas[kind]);
    const name = new RegExp(`^content/${kind}/([^/]+)\\.${kinds[kind]}$`);
    return files.flatMap((file) => {
      const id = name.exec(file)?.[1];
      if (id === undefined) return [];
      const { fields, body, flaws } = read(file, kinds[kind]);
      return [{ id, file, data: flaws.length > 0 ? { ok: false, flaws } : schema.parse(fields), body }];
    }) as readonly Loaded<unknown>[] as Records[K];
  };

  const guide = files.flatMap((file): LoadedPage[] => {
    const [, path, extension] = /^content\/guide\/((?:.+\/)?[^_/][^/]*)\.(mdx?)$/.exec(file) ?? [];
    if (path === undefined || extension === undefined) return [];
    const { fields, body, flaws } = read(file, extension);
    const page = guidePage.parse(fields ?? {}) as unknown as LoadedPage['data'];
    const id = path.replace(/(^|\/)index$/, '');
    return [{ id, file, data: flaws.length > 0 ? { ...page, flaws } : page, body }];
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
    files,
  };
}
