import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { checked } from '../schemas/checked.ts';
import type { Problem } from './problem.ts';
import { readFile } from './yaml/read-file.ts';

/** What a file of the content that stands beside the folders of records says, and what is wrong with it by itself. */
export interface ReadBeside<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Reads such a file of the project at `root`; `none` where there is no such file, or it is wrong. */
export function readBeside<T>(root: string, file: string, schema: z.ZodType<T>, none: T): ReadBeside<T> {
  const path = join(root, file);
  if (!existsSync(path)) return { value: none, problems: [] };
  const { fields, problems } = readFile(file, readFileSync(path, 'utf8'));
  const result = checked(schema).parse(fields);
  if (result.ok) return { value: result.value, problems };
  return { value: none, problems: [...problems, ...result.flaws.map((flaw) => ({ file, ...flaw }))] };
}

/** @throws all that is wrong with the file, if anything is */
export function throwProblems(file: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const lines = problems.map(({ field, message }) => `${field}: ${message}`);
  throw new Error([`${file} cannot be used:`, ...lines].join('\n  '));
}
