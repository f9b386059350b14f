import {
  anybodys,
  type Block,
  paragraphsOf,
  type TextDocument,
  type Words,
} from '../../workbook/documents/index.ts';
import { closeBidi, safeHref } from '../../workbook/text/index.ts';
import { useScrollStop } from './use-scroll-stop.ts';

interface Props {
  /** Unique in the page; also the target of links to the document. */
  readonly id: string;
  readonly document: TextDocument;
}

/** A document as it will be saved, for reading and printing. Its title is a heading of level 2. */
export function DocumentView({ id, document: { title, about, blocks } }: Props) {
  const ref = useScrollStop();
  return (
    <article class="sheet document" aria-labelledby={id} ref={ref} data-document>
      <h2 id={id} dir="auto" translate={false}>
        {closeBidi(title)}
      </h2>
      <Paragraphs words={about} quiet />
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </article>
  );
}

const HEADINGS = { 1: 'h3', 2: 'h4', 3: 'h5' } as const;

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = HEADINGS[block.level];
      return (
        <Heading dir="auto" translate>
          {closeBidi(block.text)}
        </Heading>
      );
    }
    case 'paragraph':
      return <Paragraphs words={block.text} />;
    case 'list': {
      const List = block.ordered === true ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((words, index) => (
            <li key={index} dir="auto" translate={!isTyped(words)}>
              <Said words={words} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((text, index) => (
                <th key={index} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((words, column) => (
                  <td key={column} dir="auto" translate={!isTyped(words)}>
                    <Said words={words} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'note':
      return (
        <p class="note" dir="auto" translate>
          <strong>{block.label}:</strong> {closeBidi(block.text)}
        </p>
      );
    case 'quote':
      return (
        <blockquote dir="auto" translate={false}>
          {closeBidi(block.text)}
        </blockquote>
      );
  }
}

function isTyped(words: Words): boolean {
  return typeof words !== 'string' && 'typed' in words;
}

function Paragraphs({ words, quiet = false }: { readonly words: Words; readonly quiet?: boolean }) {
  const plain = anybodys(words);
  if (typeof plain !== 'string')
    return (
      <p>
        <Said words={plain} />
      </p>
    );
  return (
    <>
      {paragraphsOf(plain).map((paragraph, index) => (
        <p key={index} class={quiet ? 'muted' : 'written'} dir="auto" translate={!isTyped(words)}>
          {closeBidi(paragraph)}
        </p>
      ))}
    </>
  );
}

function Said({ words: given }: { readonly words: Words }) {
  const words = anybodys(given);
  if (typeof words === 'string') return <>{closeBidi(words)}</>;
  const href = safeHref(words.href);
  return href === undefined ? <>{closeBidi(words.text)}</> : <a href={href}>{closeBidi(words.text)}</a>;
}
