/** Whether the reader follows a path: all that most pages have to know. */
export function isFollowed(): boolean {
  try {
    return localStorage.getItem(import.meta.env.GROUNDWORK_PATH_KEY) !== null;
  } catch {
    return false;
  }
}
