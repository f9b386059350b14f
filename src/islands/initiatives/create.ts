import { detailsFrom } from '../../workbook/engine/index.ts';
import { listInitiatives } from '../../workbook/storage/index.ts';
import { quoted } from '../../workbook/text/index.ts';
import { library } from '../page/page-library.ts';
import { toolBar } from '../page/tool-bar.ts';
import { announce } from '../ui/announce.ts';

/** Creates an initiative and opens its name; nothing has to be filled in. */
export function createNew(): void {
  const names = new Set(listInitiatives(library).map(({ details }) => details.name));
  const { name: plain } = detailsFrom(() => undefined, '');
  let name = plain;
  for (let count = 2; names.has(name); count++) name = `${plain} ${count}`;
  library.create({ name });
  announce(`${quoted(name)} was made. You now work on it and can name it.`);
  void toolBar().rename();
}
