import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { officePath } from '../../scripts/office-path.mjs';

const FILTERS = {
  txt: 'txt:Text (encoded):UTF8',
  /** Comma, double quote, UTF-8, all cells as shown, every sheet in turn is not supported: the first one. */
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
  html: 'html',
  pdf: 'pdf',
  /** Slides, as one file of XML. */
  fodp: 'fodp',
} as const;

/**
 * Has LibreOffice read a file and gives what it read: an independent reader of what we write.
 * @param name with the ending that tells LibreOffice what it is: `charter.docx`
 * @throws when LibreOffice is missing, or cannot read the file
 */
export async function readByOffice(
  name: string,
  bytes: Uint8Array,
  as: keyof typeof FILTERS,
): Promise<Buffer> {
  const office = officePath();
  if (office === undefined)
    throw new Error(
      'LibreOffice was not found. Install LibreOffice Writer, Calc and Impress, or set SOFFICE_PATH.',
    );
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-office-'));
  try {
    const file = join(folder, name);
    await writeFile(file, bytes);
    const { stdout, stderr } = await promisify(execFile)(
      office,
      [
        // Two runs cannot share a profile.
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        FILTERS[as],
        '--outdir',
        join(folder, 'read'),
        file,
      ],
      { env: { ...process.env, HOME: folder } },
    );
    const read = join(folder, 'read', `${basename(name, extname(name))}.${as}`);
    // It says so in words only: its exit code is 0 even when it could not read the file.
    return await readFile(read).catch(() => {
      throw new Error(`LibreOffice could not read ${name}.\n${stdout}${stderr}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
