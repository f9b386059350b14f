/** The path for which the small site of `fixtures/site` is built, by tests of the content and of the browser. */
export const SUB_PATH = '/playbook/';
