import type { Problem } from '../problem.ts';
import { SYNONYMS_FILE, WORDS_FILE } from '../search-words.ts';
import { SITE_FILE } from '../site.ts';
import { kinds, optionalKinds, type Kind, type Records } from '../records.ts';

/** Files outside the folders: who publishes, and the lock file of public ids, which no page reads. */
const beside: readonly string[] = [SITE_FILE, WORDS_FILE, SYNONYMS_FILE, 'content/ids.lock.json'];
const guideFile = /^content\/guide\/(.+\/)?[^/]+\.mdx?$/;

/** Guide files that would become the same page. Astro silently treats some as one and stops at others by itself. */
function sameAddress(files: readonly string[]): Problem[] {
  const addressOf = (file: string): string =>
    file.replace(/^content\/guide\//, '/').replace(/(?:\/index)?\.mdx?$/, '/');
  const pages = files.filter((file) => guideFile.test(file)).toSorted();
  const taken = new Map<string, string>();
  return pages.flatMap((file): Problem[] => {
    const address = addressOf(file);
    const first = taken.get(address);
    if (first === undefined) taken.set(address, file);
    return first === undefined
      ? []
      : [
          {
            file,
            field: 'file',
            message: `has the address ${address}, as ${first} has - merge the two files or rename one`,
          },
        ];
  });
}

/** Files that no collection reads, pages with the same address, collections without a record: Astro ignores all of these silently. */
export function folders({ files, ...records }: Records): Problem[] {
  const known = Object.entries(kinds) as [Kind, string][];
  const names = ['guide', ...known.map(([kind]) => kind)];
  const unread = files.flatMap((file): Problem[] => {
    const folder = file.split('/')[1] ?? '';
    const kind = known.find(([name]) => name === folder);
    if (folder === 'guide') {
      return guideFile.test(file)
        ? []
        : [{ file, field: 'file', message: 'is not a page - use a name that ends in .md or .mdx' }];
    }
    if (beside.includes(file)) return [];
    if (!kind) {
      return [
        {
          file,
          field: 'folder',
          message: `"${folder}" is not a collection - write one of ${names.join(', ')}`,
          given: folder,
          allowed: names,
        },
      ];
    }
    return new RegExp(`^content/${kind[0]}/[a-z0-9-]+\\.${kind[1]}$`).test(file)
      ? []
      : [
          {
            file,
            field: 'file',
            message: `is not read - name it <id>.${kind[1]}, the id in lower-case letters, digits and hyphens`,
          },
        ];
  });
  const empty = known
    .filter(([kind]) => records[kind].length === 0 && !optionalKinds.has(kind))
    .map(([kind, extension]) => ({
      file: `content/${kind}/`,
      field: 'folder',
      message: `holds no record - add at least one .${extension} file`,
    }));
  return [...unread, ...sameAddress(files), ...empty];
}
