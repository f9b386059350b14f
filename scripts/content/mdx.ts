// What is wrong with the running text of a file as MDX or Markdown: tags, braces, components, notes.
import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { mdxToMdast, type MdastNode } from 'satteri';
import type { Problem } from '../../src/catalog/problem.ts';
import { meant } from '../../src/catalog/problems/advice.ts';

interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** A mistake at an offset of the text, and the text without it, so that the next one can be found. */
interface Mistake {
  readonly offset: number;
  readonly message: string;
  readonly without: string;
}

const offsetOf = (text: string, line: number, column: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, before) => sum + before.length + 1, column - 1);

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const replaced = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length);

/** What the reader of MDX says, in an author's words. */
function mistakeIn(text: string, said: string): Mistake {
  const [, line = '1', column = '1', reason = said] = /^(\d+):(\d+): ([\s\S]*)$/.exec(said) ?? [];
  const at = offsetOf(text, Number(line), Number(column));
  const [, unclosed] = /Expected a closing tag for `<([^>`]+)>`/.exec(reason) ?? [];
  if (unclosed !== undefined) {
    const [, from = line, of = column] = /\((\d+):(\d+)(?:-|\))/.exec(reason) ?? [];
    const offset = offsetOf(text, Number(from), Number(of));
    return {
      offset,
      message: `<${unclosed}> is never closed - write <${unclosed} /> if nothing stands inside, or </${unclosed}> behind what does`,
      without: replaced(text, offset, 1, ' '),
    };
  }
  const [, closing] = /Unexpected closing tag `<\/([^>`]+)>`/.exec(reason) ?? [];
  if (closing !== undefined) {
    const offset = Math.max(text.lastIndexOf(`</${closing}`, at), 0);
    const [, open] = /closing tag for `<([^>`]+)>`/.exec(reason) ?? [];
    return {
      offset,
      message:
        open === undefined
          ? `</${closing}> closes nothing - take it out, or open <${closing}> before it`
          : `</${closing}> closes nothing, and <${open}> is open here - write </${open}>`,
      without:
        open === undefined
          ? replaced(text, offset, 1, ' ')
          : replaced(text, offset + 2, closing.length, open),
    };
  }
  const [, inside, from, of] =
    /closing tag `<\/([^>`]+)>` either .*opened at (\d+):(\d+)/s.exec(reason) ?? [];
  if (inside !== undefined) {
    const opened = offsetOf(text, Number(from), Number(of));
    return {
      offset: opened,
      message: `<${inside}> begins on a line of its own, and </${inside}> stands in a text - put both on lines of their own`,
      without: replaced(replaced(text, opened, 1, ' '), at, 1, ' '),
    };
  }
  const brace = text.lastIndexOf('{', at);
  if (reason.includes('in expression') || reason.includes('parse expression')) {
    return {
      offset: brace,
      message: reason.includes('parse expression')
        ? 'has code between { and } that cannot be read - put it between backticks if it is text'
        : 'has a { that is never closed, and in .mdx it begins code - put it between backticks if it is text',
      without: replaced(text, brace, 1, ' '),
    };
  }
  const tag = text.lastIndexOf('<', at);
  if (tag >= 0 && /`<`|before name|in name|in tag|attribute/.test(reason)) {
    const what = 'has a <, which begins a component in .mdx';
    const advice = /^<https?:/.test(text.slice(tag))
      ? 'write an address as a Markdown link'
      : text.startsWith('<!--', tag)
        ? 'write remarks as {/* … */}'
        : 'write “less than”, or put it between backticks';
    return { offset: tag, message: `${what} - ${advice}`, without: replaced(text, tag, 1, ' ') };
  }
  return { offset: at, message: `cannot be read as MDX: ${reason} - correct it`, without: '' };
}

/** How many mistakes of a file are looked for. */
const MOST = 50;

/** The mistakes that keep a text from being read as MDX, one after the other, and what it says without them. */
function read(text: string): { readonly mistakes: Mistake[]; readonly root: MdastNode | undefined } {
  const mistakes: Mistake[] = [];
  let rest = text;
  while (mistakes.length < MOST) {
    try {
      return { mistakes, root: mdxToMdast(rest) };
    } catch (error) {
      const next = mistakeIn(rest, error instanceof Error ? error.message : String(error));
      mistakes.push(next);
      if (next.without === '' || next.without === rest) break;
      rest = next.without;
    }
  }
  return { mistakes, root: undefined };
}

const nodesOf = (node: MdastNode): MdastNode[] => [
  node,
  ...('children' in node ? (node.children as MdastNode[]).flatMap(nodesOf) : []),
];

/** The components that authors can use, each with the line that imports it. */
function components(root: string): Map<string, string> {
  const files = globSync('src/{components/content,diagrams}/*.astro', { cwd: root }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  return new Map(
    files.map((file) => [
      basename(file, '.astro'),
      `import ${basename(file, '.astro')} from '${file.replace('src/', '~/')}';`,
    ]),
  );
}

/** Components that are used and not imported, and imports of files that there are not. */
function componentsIn(nodes: readonly MdastNode[], known: ReadonlyMap<string, string>, root: string) {
  const imports = nodes.flatMap((node) =>
    node.type === 'mdxjsEsm'
      ? [...node.value.matchAll(/import\s+(.+?)\s+from\s+['"](.+?)['"]/gs)].map(
          ([all, names = '', from = '']) => ({
            names: names.match(/[A-Za-z_]\w*/g) ?? [],
            from,
            offset: (node.position?.start.offset ?? 0) + node.value.indexOf(all),
          }),
        )
      : [],
  );
  const names = new Set(imports.flatMap((each) => each.names));
  const missing = imports
    .filter(({ from }) => from.startsWith('~/') && !existsSync(join(root, 'src', from.slice(2))))
    .map(({ from, offset }) => {
      const line = known.get(meant(basename(from, '.astro'), [...known.keys()]) ?? '');
      const advice = line ? `write ${line}` : 'compare it with src/diagrams and src/components/content';
      return { offset, message: `imports "${from}", and there is no such file - ${advice}` };
    });
  const used = nodes.flatMap((node) =>
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && /^[A-Z]/.test(node.name ?? '')
      ? [{ name: node.name ?? '', offset: node.position?.start.offset ?? 0 }]
      : [],
  );
  const strange = used
    .filter(({ name }) => !names.has(name.split('.')[0] ?? ''))
    .map(({ name, offset }) => {
      const near = meant(name, [...names]);
      const other = known.get(meant(name, [...known.keys()]) ?? '');
      const advice =
        near !== undefined
          ? `did you mean <${near} />?`
          : other !== undefined
            ? `write ${other} below the fields`
            : 'correct the name or take it out';
      return { offset, message: `<${name}> is a component that this file does not import - ${advice}` };
    });
  return [...missing, ...strange];
}

const NOTES = ['note', 'tip', 'caution', 'danger'];

/** Notes that are not closed, or of a kind that there is not. */
function notesIn(text: string) {
  let open: number | undefined;
  let offset = 0;
  const found: { offset: number; message: string }[] = [];
  const unclosed = 'opens a note that is never closed - put ::: on a line of its own behind it';
  for (const line of text.split('\n')) {
    const [, name] = /^:::([a-zA-Z]+)/.exec(line) ?? [];
    if (name !== undefined) {
      if (open !== undefined) found.push({ offset: open, message: unclosed });
      open = offset;
      if (!NOTES.includes(name)) {
        const near = meant(name, NOTES);
        const advice = near === undefined ? `write one of ${NOTES.join(', ')}` : `did you mean "${near}"?`;
        found.push({ offset, message: `:::${name} is no kind of note - ${advice}` });
      }
    } else if (/^:::\s*$/.test(line)) open = undefined;
    offset += line.length + 1;
  }
  return open === undefined ? found : [...found, { offset: open, message: unclosed }];
}

/** Code with blanks in its place, so that offsets stay. */
export const withoutCode = (text: string): string =>
  text.replace(/```[\s\S]*?```|`[^`\n]*`/g, (code) => code.replace(/[^\n]/g, ' '));

/** What is wrong with the running text of the files, beyond fields and links. */
export function proseMistakes(files: readonly TextFile[], root: string): Problem[] {
  const known = components(root);
  return files.flatMap(({ file, text }) => {
    if (!/\.mdx?$/.test(file)) return [];
    const { mistakes, root: tree } = file.endsWith('.mdx') ? read(text) : { mistakes: [], root: undefined };
    const plain = withoutCode(text);
    const stray = file.endsWith('.mdx') ? null : /^import .+ from ['"].+$|<[A-Z]\w*[\s/>]/m.exec(plain);
    const found = [
      ...mistakes,
      ...(tree ? componentsIn(nodesOf(tree), known, root) : []),
      ...(stray
        ? [
            {
              offset: stray.index,
              message: 'has a component, which only .mdx files can have - rename the file, or take it out',
            },
          ]
        : []),
      ...notesIn(plain),
    ];
    return found.map(({ offset, message }) => ({ file, field: 'text', message, ...placeOf(text, offset) }));
  });
}
