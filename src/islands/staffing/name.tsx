/** No word in the playbook's own names is this long. */
const LONG_WORD = /[^\s-]{16}/;

interface Props {
  readonly text: string;
  /** Whether it is the playbook's own, rather than typed by a reader. */
  readonly ours?: boolean;
}

/** A name. It may break within words only if one is longer than any of ours. */
export function Name({ text, ours = false }: Props) {
  return (
    <bdi class={LONG_WORD.test(text) ? 'long' : ''} translate={ours}>
      {text}
    </bdi>
  );
}
