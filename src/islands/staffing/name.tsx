/** No word of the playbook's own names is as long. */
const LONG_WORD = /[^\s-]{16}/;

/** A name that may have been typed. It may break within words only when one is longer than any we know. */
export function Name({ text }: { readonly text: string }) {
  return <bdi class={LONG_WORD.test(text) ? 'long' : ''}>{text}</bdi>;
}
