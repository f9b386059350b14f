/** Brings the writer of slides: load it with `import()`, and only when the reader wants the file. */
import type { BytesFile } from '../../documents/index.ts';
import { pptxFile } from '../../documents/pptx.ts';
import { briefDocument } from './document.ts';
import { type BriefSlidesInput, briefSlides } from './slides.ts';

/** A brief as a file of slides, named like its other files. */
export function briefPptx(input: BriefSlidesInput): BytesFile {
  const { name, today, says } = briefDocument(input);
  return pptxFile({ slides: briefSlides(input), name, today, says });
}
