import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** One file of `src` importing another, by paths from the root of the project. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** The scripts of an Astro component: its frontmatter and its own script elements. */
function scriptsOf(component: string): string {
  const [, frontmatter = ''] = /^---\n([\s\S]*?)\n---/.exec(component) ?? [];
  const scripts = [...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
  return [frontmatter, ...scripts].join('\n');
}

/** All imports among the files of `src`, types too; style sheets are left out. */
export function importsOfSource(): Import[] {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.(ts|tsx|astro)$/.test(file));
  return files.flatMap((from) => {
    const text = readFileSync(from, 'utf8');
    const script = from.endsWith('.astro') ? scriptsOf(text) : text;
    return ts
      .preProcessFile(script, true, true)
      .importedFiles.map(({ fileName }) => fileName)
      .filter((name) => name.startsWith('.') && !/\.css(?:\?url)?$/.test(name))
      .map((name) => ({ from, to: join(dirname(from), name) }));
  });
}

/** The room of a file: a folder of `src`, and one deeper where these hold several. */
export function roomOf(file: string): string {
  const [, first = '', second = '', third = ''] = file.split('/');
  const isFolder = (name: string): boolean => name !== '' && !name.includes('.');
  if (first === 'workbook' && second === 'tools' && isFolder(third)) return `workbook/tools/${third}`;
  return ['workbook', 'islands', 'components', 'open-data'].includes(first) && isFolder(second)
    ? `${first}/${second}`
    : isFolder(first)
      ? first
      : '';
}
