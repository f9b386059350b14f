import { gzipSync } from 'node:zlib';
import { newestDay } from '../../catalog/freshness.ts';
import { LICENSE } from '../api/index.ts';
import { ABOUT, DEPENDS_ON, PACKAGE } from './guide.ts';
import { type Content, type Publication, type Resource, versionOf } from './resource.ts';

const BLOCK = 512;
const octal = (value: number, length: number): string => value.toString(8).padStart(length - 1, '0') + '\0';

/** A file of a tar archive (POSIX ustar), with nothing in it that differs between machines. */
function tarEntry(name: string, content: Buffer, seconds: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  const write = (text: string, at: number): unknown => header.write(text, at, 'latin1');
  write(name, 0);
  write(octal(0o644, 8), 100);
  write(octal(0, 8), 108);
  write(octal(0, 8), 116);
  write(octal(content.length, 12), 124);
  write(octal(seconds, 12), 136);
  write(' '.repeat(8), 148);
  write('0', 156);
  write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  write(`${octal(sum, 7)} `, 148);
  return Buffer.concat([header, content, Buffer.alloc(-content.length & (BLOCK - 1))]);
}

/** Where gzip notes the system that packed it. */
const SYSTEM = 9;
const UNKNOWN = 255;

/** The files of a package: its manifest, an index of the resources, and the resources. */
export function packageFiles(
  resources: readonly Resource[],
  content: Content,
  { canonical, address }: Publication,
): Readonly<Record<string, unknown>> {
  const version = versionOf(content);
  const files = resources.map((one) => ({ filename: `${one.resourceType}-${one.id}.json`, resource: one }));
  return {
    'package.json': {
      name: PACKAGE,
      version,
      canonical,
      url: address('/data/'),
      title: 'Groundwork',
      description: ABOUT,
      author: content.site.publisher ?? 'Groundwork',
      license: LICENSE.id,
      date: `${newestDay(content).replaceAll('-', '')}000000`,
      type: 'IG',
      fhirVersions: [DEPENDS_ON['hl7.fhir.r4.core']],
      jurisdiction: 'http://unstats.un.org/unsd/methods/m49/m49.htm#001',
      dependencies: DEPENDS_ON,
      directories: { lib: 'package' },
    },
    '.index.json': {
      'index-version': 2,
      files: files.map(({ filename, resource: { resourceType, id, url, version: own, content: kind } }) => ({
        filename,
        resourceType,
        id,
        url,
        version: own,
        ...(typeof kind === 'string' ? { content: kind } : {}),
      })),
    },
    ...Object.fromEntries(files.map(({ filename, resource }) => [filename, resource])),
  };
}

/** A package as the tools of FHIR read it; equal content makes equal bytes. */
export function packed(files: Readonly<Record<string, unknown>>, day: string): Buffer {
  const seconds = Date.parse(`${day}T00:00:00Z`) / 1000;
  const entries = Object.entries(files).map(([name, content]) =>
    tarEntry(`package/${name}`, Buffer.from(JSON.stringify(content)), seconds),
  );
  const archive = gzipSync(Buffer.concat([...entries, Buffer.alloc(2 * BLOCK)]), { level: 9 });
  archive[SYSTEM] = UNKNOWN;
  return archive;
}
