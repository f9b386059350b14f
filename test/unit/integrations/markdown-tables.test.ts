import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { markdownTables } from '../../../src/integrations/markdown-tables.ts';

const boxesOf = (markdown: string): string[] =>
  markdownToHtml(markdown, { hastPlugins: [markdownTables()] })
    .html.replaceAll('&#x27;', "'")
    .match(/<section [^>]*>(?=<table>)/g) ?? [];
const table = (...heads: string[]): string =>
  `| ${heads.join(' | ')} |\n|${'-|'.repeat(heads.length)}\n|${' x |'.repeat(heads.length)}\n`;
const box = (label: string): string => `<section class="table-box" aria-label="${label}" tabindex="0">`;

test('a table is named after the heading above it and its columns', () => {
  expect(
    boxesOf(
      `## What \`it\` costs\n\nText\n\n${table('Item', '**Fee**')}\n## Who pays\n\n${table('', 'Who')}`,
    ),
  ).toEqual([box('What it costs: Item, Fee'), box('Who pays: Who')]);
});

test('a row is named by its first cell, if there is something in it', () => {
  const { html } = markdownToHtml('| A | B |\n|-|-|\n| *Fee* | 5 |\n| | 6 |\n', {
    hastPlugins: [markdownTables()],
  });
  const heads = html.match(/<t[hd](?: [^>]*)?>.*?<\/t[hd]>/g);
  expect(heads).toEqual([
    '<th>A</th>',
    '<th>B</th>',
    '<th scope="row"><em>Fee</em></th>',
    '<td>5</td>',
    '<td></td>',
    '<td>6</td>',
  ]);
});

test('a table above all headings is named after its columns', () => {
  expect(boxesOf(table('Step', 'When'))).toEqual([box('Step, When')]);
});

test('a table whose columns a phone cannot hold says how to stack it', () => {
  const text = 'Look for a new champion with this quality';
  expect(boxesOf(`| Row | Means | Do |\n|-|-|-|\n| Gap | Missing | ${text} |\n`)).toEqual([
    `<section class="table-box stacked" style="--h2:'Means';--h3:'Do'" aria-label="Row, Means, Do" tabindex="0">`,
  ]);
});
