/** The definitions of the glossary: in a file of their own, so that pages need not repeat those of their terms. */
import { href } from '../../shared/href.ts';

let definitions: Readonly<Record<string, string>> = {};
let asked: Promise<void> | undefined;

async function load(): Promise<void> {
  try {
    // A page that says there is no such file is not JSON.
    definitions = (await (await fetch(href('/glossary/definitions.json'))).json()) as Record<string, string>;
  } catch {
    asked = undefined;
  }
}

/** Loads the definitions once; after a failure the next call tries again. */
export const loadDefinitions = (): Promise<void> => (asked ??= load());

/** The definition of the term that a link leads to, in the glossary or in that of the book, once it is there. */
export const definitionOf = ({ hash }: HTMLAnchorElement): string | undefined =>
  definitions[hash.replace(/.*[#/]/, '')];
