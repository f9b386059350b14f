import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { codings, textType } from '../shared/codings.ts';

/** A smaller file is one packet either way. */
const SMALLEST = 512;
/** What hosts read, and no reader gets. */
const forHosts = /^(?:_headers$|_deploy\/|(?:.*\/)?\.)/;

const packed = {
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  gzip: (content: Buffer) => promisify(gzip)(content, { level: 9 }),
};

/**
 * Writes each text file of `dist` a second time as `.br` and a third time as `.gz`, at their best quality, for servers
 * to send as they are. They are as old as the file itself, since servers say how old what they send is.
 */
export async function writeCompressed(dist: string): Promise<void> {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => textType(file) !== undefined && !forHosts.test(file));
  for (const file of files) {
    const path = join(dist, file);
    const content = readFileSync(path);
    if (content.length < SMALLEST) continue;
    const { mtime } = statSync(path);
    await Promise.all(
      codings.map(async ({ name, ending }) => {
        writeFileSync(path + ending, await packed[name](content));
        utimesSync(path + ending, mtime, mtime);
      }),
    );
  }
}

/** Writes the compressed files of the finished site, after all steps that change or list a file. */
export function compressedFiles(): AstroIntegration {
  return {
    name: 'groundwork-compressed-files',
    hooks: { 'astro:build:done': ({ dir }) => writeCompressed(fileURLToPath(dir)) },
  };
}
