// What other programs find in the words of the content: misspellings, and runs of words shared with a source.
import type { Problem } from '../../src/catalog/problem.ts';

/** What cspell prints, as problems; a line of it is `file:line:column - Unknown word (x) Suggestions: [y, z]`. */
export function spellingProblems(output: string, code: number): Problem[] {
  const problems = output.split('\n').flatMap((text): Problem[] => {
    const [, file, line, column, word = '', more = ''] =
      /^(.*?):(\d+):(\d+) - Unknown word \((.*?)\)(?:.*?Suggestions: \[(.*?)\])?/.exec(text) ?? [];
    if (file === undefined) return [];
    const near = more.split(', ')[0]?.replace(/\*$/, '') ?? '';
    const advice = near === '' ? 'correct it, or' : `did you mean "${near}"? Otherwise`;
    return [
      {
        file: file.replaceAll('\\', '/'),
        field: 'spelling',
        line: Number(line),
        column: Number(column),
        message: `"${word}" is not a known word - ${advice} add it to scripts/settings/words.txt`,
      },
    ];
  });
  return code !== 0 && problems.length === 0
    ? [
        {
          file: 'content/',
          field: 'spelling',
          message: `the check did not run: ${output.trim()} - try again`,
        },
      ]
    : problems;
}

/** What the comparison with the sources prints, as problems; a line of it is `file:line: "words"`. */
export const copiedRuns = ({
  code,
  output,
}: {
  readonly code: number;
  readonly output: string;
}): Problem[] =>
  code === 0
    ? []
    : output
        .trim()
        .split('\n')
        .map((text) => {
          const [, file = 'content/', line, words = text] = /^(.+?):(\d+): *(.*)$/.exec(text) ?? [];
          const message = `${words} stands in a source as well - say it in a sentence of your own`;
          return {
            file,
            field: 'text',
            message,
            ...(line !== undefined && { line: Number(line), column: 1 }),
          };
        });
