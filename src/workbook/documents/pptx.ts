/** Writes slides for PowerPoint. Brings the packing of files: load it with `import()`, and only when the reader wants the file. */
import { strToU8, zipSync } from 'fflate';
import { cleanLine, shorten } from '../text/index.ts';
import { type BytesFile, fileName } from './file-name.ts';
import { BOXES, contentTypes, properties, relations } from './pptx-parts.ts';
import { coverSlide, notesPage, type SlideXml, textSlide } from './pptx-slide.ts';
import { COVER_LAYOUT, MASTER, NOTES_MASTER, presentation, TEXT_LAYOUT, THEME } from './pptx-theme.ts';
import { fit } from './slide-fit.ts';
import type { Slide, Slides } from './slides.ts';

/** The format keeps a time for each part; equal slides are to be equal files. */
const NO_TIME = new Date(2000, 0, 1);
const KIND = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

interface SlidesFile {
  readonly slides: Slides;
  /** The basis of the file name. */
  readonly name: string;
  /** Today in the reader's time zone, as `YYYY-MM-DD`. */
  readonly today: string;
  readonly says: string;
}

type Page = SlideXml & { readonly notes: readonly string[]; readonly layout: 1 | 2 };

/**
 * Slides as a .pptx file: with places that PowerPoint knows as title, text and number, so that its outline and screen
 * readers find them, and with notes for whoever speaks. Text that does not fit goes on to a further slide.
 */
export function pptxFile({ slides, name, today, says }: SlidesFile): BytesFile {
  const title = cleanLine(slides.title);
  const cover: Page = { slide: coverSlide(title, slides.about), links: [], notes: slides.notes, layout: 1 };
  const foot = shorten(slides.foot, 90);
  const pages = [cover, ...slides.slides.flatMap((one) => pagesOf(one, foot))];
  const parts = partsOf(pages, title);
  const types = contentTypes(Object.keys(parts).filter((path) => !path.endsWith('.rels')));
  const files = Object.entries({ '[Content_Types].xml': types, ...parts });
  const packed = zipSync(Object.fromEntries(files.map(([path, text]) => [path, strToU8(text)] as const)), {
    mtime: NO_TIME,
  });
  return {
    name: fileName(name, today, 'pptx'),
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    bytes: new Uint8Array(packed),
    says,
  };
}

function pagesOf({ title, parts, notes }: Slide, foot: string): Page[] {
  const sheets = fit(parts, BOXES.body);
  return sheets.map((sheet, at) => ({
    ...textSlide(sheets.length === 1 ? title : `${title} (${at + 1} of ${sheets.length})`, sheet, foot),
    notes,
    layout: 2,
  }));
}

/** All parts of the file by their names, but for the list of their kinds. */
function partsOf(pages: readonly Page[], title: string): Record<string, string> {
  const parts: Record<string, string> = {
    '_rels/.rels': relations([
      ['officeDocument', 'ppt/presentation.xml'],
      [KIND, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': properties(title),
    'ppt/presentation.xml': presentation(pages.length),
    'ppt/_rels/presentation.xml.rels': relations([
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
      ['notesMaster', 'notesMasters/notesMaster1.xml'],
      ['theme', 'theme/theme1.xml'],
      ...pages.map((_, at) => ['slide', `slides/slide${at + 1}.xml`] as const),
    ]),
    'ppt/theme/theme1.xml': THEME,
    'ppt/theme/theme2.xml': THEME,
    'ppt/slideMasters/slideMaster1.xml': MASTER,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['slideLayout', '../slideLayouts/slideLayout2.xml'],
      ['theme', '../theme/theme1.xml'],
    ]),
    'ppt/notesMasters/notesMaster1.xml': NOTES_MASTER,
    'ppt/notesMasters/_rels/notesMaster1.xml.rels': relations([['theme', '../theme/theme2.xml']]),
  };
  for (const [at, layout] of [COVER_LAYOUT, TEXT_LAYOUT].entries()) {
    parts[`ppt/slideLayouts/slideLayout${at + 1}.xml`] = layout;
    parts[`ppt/slideLayouts/_rels/slideLayout${at + 1}.xml.rels`] = relations([
      ['slideMaster', '../slideMasters/slideMaster1.xml'],
    ]);
  }
  for (const [at, { slide, links, notes, layout }] of pages.entries()) {
    const number = at + 1;
    parts[`ppt/slides/slide${number}.xml`] = slide;
    parts[`ppt/slides/_rels/slide${number}.xml.rels`] = relations([
      ['slideLayout', `../slideLayouts/slideLayout${layout}.xml`],
      ['notesSlide', `../notesSlides/notesSlide${number}.xml`],
      ...links.map((link) => ['hyperlink', link] as const),
    ]);
    parts[`ppt/notesSlides/notesSlide${number}.xml`] = notesPage(notes);
    parts[`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`] = relations([
      ['notesMaster', '../notesMasters/notesMaster1.xml'],
      ['slide', `../slides/slide${number}.xml`],
    ]);
  }
  return parts;
}
