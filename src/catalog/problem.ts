/** Something wrong in the content: which file, which field, what is wrong and - after a dash - what to do. */
export interface Problem {
  readonly file: string;
  readonly field: string;
  readonly message: string;
}

/** Thrown with every problem of the content at once; its message is the report an author reads. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${String(problems.length)} problems`;
    const lines = problems
      .map(({ file, field, message }) => `  ${file}: ${field}: ${message}`)
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    super(`The content has ${count}; nothing was built.\n${lines.join('\n')}`);
    this.problems = problems;
  }
}
