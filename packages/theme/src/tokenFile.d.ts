// Read as unknown: its shape is checked where it is read, as that of a merchant's file is.
declare module '*.tokens.json' {
  const document: unknown
  export default document
}
