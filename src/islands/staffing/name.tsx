/** No word of the playbook's own names is as long. */
const LONG_WORD = /([^\s-]{16,})/;

/** A name that may have been typed. Only a word longer than any we know may break, so that no table is too wide. */
export function Name({ text }: { readonly text: string }) {
  return (
    <bdi>
      {text
        .split(LONG_WORD)
        .map((part, index) => (index % 2 === 1 ? <span class="long-word">{part}</span> : part))}
    </bdi>
  );
}
