import type { Problem } from '../problem.ts';
import { kinds, type Kind, type Records } from '../records.ts';

const guideFile = /^content\/guide\/(.+\/)?[^/]+\.mdx?$/;

/** Files that no collection reads, and collections without a record: Astro passes over both in silence. */
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
    if (!kind) {
      return [
        {
          file,
          field: 'folder',
          message: `"${folder}" is not a collection - use one of ${names.join(', ')}`,
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
    .filter(([kind]) => records[kind].length === 0)
    .map(([kind, extension]) => ({
      file: `content/${kind}/`,
      field: 'folder',
      message: `holds no record - add at least one .${extension} file`,
    }));
  return [...unread, ...empty];
}
