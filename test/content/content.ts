// The real content as its files say it, read without Astro.
import { globSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parse } from 'yaml';
import type { Kind } from '../../src/catalog/records.ts';

export const root = new URL('../..', import.meta.url).pathname;

/** A file of `content/`: where it is, what its fields say, and its prose. */
export interface Source {
  readonly id: string;
  readonly file: string;
  readonly fields: unknown;
  readonly body: string;
  readonly text: string;
}

function read(file: string): Source {
  const text = readFileSync(`${root}/${file}`, 'utf8');
  const [, front, body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { id: basename(file, extname(file)), file, fields: parse(front ?? text), body, text };
}

/** All files of the content, or of one folder, by path. */
export const filesOf = (folder: Kind | 'guide' | '' = ''): Source[] =>
  globSync(`content/${folder}/**/*.{yaml,md,mdx}`, { cwd: root })
    .map((file) => read(file.replaceAll('\\', '/')))
    .sort((a, b) => a.file.localeCompare(b.file, 'en', { numeric: true }));
