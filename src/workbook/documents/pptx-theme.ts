/** Colors, letters and layouts of the slides: the paper and the ink of the site, so that a deck belongs to it. */
import { bar, BOXES, PAGE, part, shape, tree, units, xml } from './pptx-parts.ts';

/** Text and paper; then the accent and the five tracks, which colors of the reader's own shapes come from. */
const COLORS = {
  dk1: '221F1A',
  lt1: 'FBF8F1',
  dk2: '4E483F',
  lt2: 'EBE4D4',
  accent1: '14564C',
  accent2: '2A6637',
  accent3: '7D5200',
  accent4: '1C5686',
  accent5: '763A70',
  accent6: '973620',
  hlink: '14564C',
  folHlink: '763A70',
};
const font = (kind: 'major' | 'minor', name: string): string =>
  `<a:${kind}Font><a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}Font>`;
const three = (one: string): string => one.repeat(3);
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

/** The theme, which also the notes need, each their own copy. */
export const THEME = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Groundwork"><a:themeElements><a:clrScheme name="Groundwork">${Object.entries(
  COLORS,
)
  .map(([name, color]) => `<a:${name}><a:srgbClr val="${color}"/></a:${name}>`)
  .join(
    '',
  )}</a:clrScheme><a:fontScheme name="Groundwork">${font('major', 'Georgia')}${font('minor', 'Calibri')}</a:fontScheme><a:fmtScheme name="Groundwork"><a:fillStyleLst>${three(FILL)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln w="9525">${FILL}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${three(FILL)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const background = (color: string): string =>
  `<p:bg><p:bgPr><a:solidFill><a:schemeClr val="${color}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`;
const COLOR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
/** How letters look where nothing else is said. */
const letters = (size: number, color: string, family: 'mj' | 'mn', bold = ''): string =>
  `<a:defRPr sz="${size * 100}"${bold} kern="1200"><a:solidFill><a:schemeClr val="${color}"/></a:solidFill><a:latin typeface="+${family}-lt"/><a:ea typeface="+${family}-ea"/><a:cs typeface="+${family}-cs"/></a:defRPr>`;
const level = (size: number, color: string, family: 'mj' | 'mn', bold = ''): string =>
  `<a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/>${letters(size, color, family, bold)}</a:lvl1pPr>`;

/** Text lies in its box without a margin; a box that its owner fills further makes its letters smaller. */
const body = (anchor: 't' | 'ctr' | 'b', fits = '<a:normAutofit/>'): string =>
  `<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}">${fits}</a:bodyPr>`;
const sample = (text: string): string => `<a:p><a:r><a:rPr lang="en-US"/><a:t>${text}</a:t></a:r></a:p>`;
/** Letters of the foot. */
const FOOT = 'lang="en-US" sz="1200"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill>';
const NUMBER = `<a:p><a:pPr algn="r"/><a:fld id="{6C1E29A4-5A0B-4B0E-9C57-3D2A1B8F7E60}" type="slidenum"><a:rPr ${FOOT}</a:rPr><a:t>‹#›</a:t></a:fld></a:p>`;

/** At the foot: whose slides these are, and the number. On the master with their positions. */
export const footShapes = (first: number, foot: string, boxes = false): string[] => [
  shape({
    id: first,
    name: 'Footer',
    place: 'type="ftr" sz="quarter" idx="11"',
    ...(boxes && { box: BOXES.foot }),
    body: body('ctr'),
    text:
      foot === ''
        ? '<a:p><a:endParaRPr lang="en-US"/></a:p>'
        : `<a:p><a:r><a:rPr ${FOOT}</a:rPr><a:t>${xml(foot)}</a:t></a:r></a:p>`,
  }),
  shape({
    id: first + 1,
    name: 'Slide number',
    place: 'type="sldNum" sz="quarter" idx="12"',
    ...(boxes && { box: BOXES.number }),
    body: body('ctr'),
    text: NUMBER,
  }),
];

/** Where the shapes of a slide lie and how they look; layouts differ from it only where they say so. */
export const MASTER = part(
  'sldMaster',
  `<p:cSld>${background('bg1')}${tree(
    shape({
      id: 2,
      name: 'Title',
      place: 'type="title"',
      box: BOXES.title,
      body: body('b'),
      text: sample('Title'),
    }),
    shape({
      id: 3,
      name: 'Text',
      place: 'type="body" idx="1"',
      box: BOXES.body,
      body: body('t'),
      text: sample('Text'),
    }),
    ...footShapes(4, '', true),
  )}</p:cSld>${COLOR_MAP}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(32, 'tx1', 'mj', ' b="1"')}</p:titleStyle><p:bodyStyle>${level(20, 'tx1', 'mn')}</p:bodyStyle><p:otherStyle>${level(12, 'tx2', 'mn')}</p:otherStyle></p:txStyles>`,
);

const OVERRIDE = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';

/** The first slide: large on the accent. */
export const COVER_LAYOUT = part(
  'sldLayout',
  `<p:cSld name="Cover">${background('accent1')}${tree(
    shape({
      id: 2,
      name: 'Title',
      place: 'type="ctrTitle"',
      box: BOXES.cover,
      body: body('b'),
      text: sample('Title'),
    }),
    shape({
      id: 3,
      name: 'Subtitle',
      place: 'type="subTitle" idx="1"',
      box: BOXES.about,
      body: body('t'),
      text: sample('Subtitle'),
    }),
    bar(4, { x: BOXES.cover.x, y: 336, width: 96, height: 4 }, 'bg1'),
  )}</p:cSld>${OVERRIDE}`,
  ' type="title" preserve="1"',
);

/** All other slides: a title over a line, and text. */
export const TEXT_LAYOUT = part(
  'sldLayout',
  `<p:cSld name="Title and text">${tree(
    shape({ id: 2, name: 'Title', place: 'type="title"', text: sample('Title') }),
    shape({ id: 3, name: 'Text', place: 'type="body" idx="1"', text: sample('Text') }),
    bar(4, BOXES.rule, 'tx1'),
    bar(5, { x: 0, y: 0, width: 14, height: PAGE.height }, 'accent1'),
    ...footShapes(6, ''),
  )}</p:cSld>${OVERRIDE}`,
  ' type="tx" preserve="1"',
);

/** The notes: the slide above, what is said below it. */
export const NOTES_MASTER = part(
  'notesMaster',
  `<p:cSld>${background('bg1')}${tree(
    shape({
      id: 2,
      name: 'Slide',
      place: 'type="sldImg" idx="2"',
      box: { x: 60, y: 60, width: 420, height: 236 },
    }),
    shape({
      id: 3,
      name: 'Notes',
      place: 'type="body" sz="quarter" idx="3"',
      box: { x: 54, y: 320, width: 432, height: 350 },
      body: '<a:bodyPr/>',
      text: sample('Notes'),
    }),
  )}</p:cSld>${COLOR_MAP}<p:notesStyle>${level(12, 'tx1', 'mn')}</p:notesStyle>`,
);

/** The list of all slides, in the size of the screen; the notes in that of a sheet. */
export const presentation = (slides: number): string =>
  part(
    'presentation',
    `<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${Array.from(
      { length: slides },
      (_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 4}"/>`,
    ).join(
      '',
    )}</p:sldIdLst><p:sldSz cx="${units(PAGE.width)}" cy="${units(PAGE.height)}"/><p:notesSz cx="${units(540)}" cy="${units(720)}"/><p:defaultTextStyle>${level(18, 'tx1', 'mn')}</p:defaultTextStyle>`,
    ' saveSubsetFonts="1"',
  );
