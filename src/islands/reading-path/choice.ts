/** The path that a reader follows, and the addresses of the pages marked as read. */
export interface Choice {
  readonly path: string;
  readonly read: ReadonlySet<string>;
}

const key = import.meta.env.GROUNDWORK_PATH_KEY;
/** What holds for this page alone, since the browser could not store it. */
let unkept: { readonly text: string | null } | undefined;

function stored(): string | null {
  if (unkept) return unkept.text;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** What the reader follows; undefined before they choose a path. */
export function chosen(): Choice | undefined {
  const [path = '', ...read] = stored()?.split(' ') ?? [];
  return path === '' ? undefined : { path, read: new Set(read) };
}

/** Keeps the choice, or removes it with all marks. Returns false if it holds for this page only. */
export function choose(choice: Choice | undefined): boolean {
  const text = choice ? [choice.path, ...choice.read].join(' ') : null;
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    unkept = undefined;
    return true;
  } catch {
    unkept = { text };
    return false;
  }
}

/** Marks pages as read, or takes their marks away. */
export function mark({ path, read }: Choice, pages: readonly string[], isRead: boolean): boolean {
  const others = [...read].filter((page) => !pages.includes(page));
  return choose({ path, read: new Set(isRead ? [...others, ...pages] : others) });
}

/** Calls back when another tab changes the choice, or may have done so while the page was away. */
export function onChoiceElsewhere(then: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) then();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) then();
  });
}
