/** What every initiative file says it is. Apart from `file.ts`, so that a page that only writes files loads no reader. */
export const FILE_FORMAT = 'groundwork-initiative';
/** What a file of several initiatives says it is. */
export const LIST_FORMAT = 'groundwork-initiatives';
/** Version of the list itself; each initiative in it has its own. */
export const LIST_VERSION = 1;
