/** No word of the playbook's own names is as long. */
const LONG_WORD = /[^\s-]{16}/;

interface Props {
  readonly text: string;
  /** It is the playbook's own, and not what a reader typed. */
  readonly ours?: boolean;
}

/** A name. It may break within words only when one is longer than any we know. */
export function Name({ text, ours = false }: Props) {
  return (
    <bdi class={LONG_WORD.test(text) ? 'long' : ''} translate={ours}>
      {text}
    </bdi>
  );
}
