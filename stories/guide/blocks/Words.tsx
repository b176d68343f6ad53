/** Text in which backticks are code. */
export function Words({ text }: { text: string }) {
  return <span>{text.split('`').map((piece, index) => (index % 2 ? <code key={piece}>{piece}</code> : piece))}</span>
}
