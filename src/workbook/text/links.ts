/** The result of checking a link: its normalized address, or why it is not valid. */
export type LinkCheck =
  { readonly ok: true; readonly href: string } | { readonly ok: false; readonly why: string };

const LONGEST_LINK = 2000;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const NO_SCHEME = /^([\w-]+\.)+[a-z][\w-]*(:\d+)?([/?#]|$)/i;
/** Only an address of the web begins or goes on like this; `minutes.docx` alone may be a file. */
const SURELY_WEB = /^www\.|^[^/]+\//i;

/**
 * Checks an evidence link. Only `http:` and `https:` are accepted, so that a link from a file
 * can never run anything (`javascript:`, `data:`) or access the reader's machine (`file:`).
 * Returns the address as normalized by the browser's URL parser, or a reason in plain words.
 * A link that only lacks its beginning, as addresses are spoken and printed, gets `https://`.
 */
export function checkLink(text: string): LinkCheck {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, why: 'The link is empty.' };
  if (trimmed.length > LONGEST_LINK) {
    return { ok: false, why: `The link is longer than ${LONGEST_LINK} characters.` };
  }
  if (/[\s\p{Cc}\p{Cf}]/u.test(trimmed)) {
    return { ok: false, why: 'The link has blanks or invisible characters in it.' };
  }
  const lacksScheme = NO_SCHEME.test(trimmed);
  const guess = lacksScheme ? parse(`https://${trimmed}`) : undefined;
  if (guess !== undefined) {
    return SURELY_WEB.test(trimmed)
      ? { ok: true, href: guess.href }
      : { ok: false, why: `The link does not begin with https:// or http://. Did you mean ${guess.href}?` };
  }
  const url = SCHEME.test(trimmed) && !lacksScheme ? parse(trimmed) : undefined;
  if (url === undefined) {
    return { ok: false, why: 'This is not a web address. Write it like https://example.org/minutes.' };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return {
      ok: false,
      why: `Links that begin with ${url.protocol} are not allowed, only https:// and http://.`,
    };
  }
  if (url.username !== '' || url.password !== '') {
    return {
      ok: false,
      why: 'The link carries a user name or password. Remove it; the link is saved and exported as it is.',
    };
  }
  return { ok: true, href: url.href };
}

/** Not `URL.parse` or `URL.canParse`: browsers of 2023 lack them. */
function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** The address if `text` is a link that may be followed, else `undefined`. */
export function safeHref(text: string): string | undefined {
  const check = checkLink(text);
  return check.ok && !NO_SCHEME.test(text.trim()) ? check.href : undefined;
}
