/** A theme that cannot be used. Its message names the token, says what is wrong and what would be right. */
export class ThemeError extends Error {
  override name = 'ThemeError'
}
