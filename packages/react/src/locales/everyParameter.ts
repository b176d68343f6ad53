/**
 * The texts themselves when each that is given something takes it. Where one is `() => '…'` stands `never`, so that
 * `texts satisfies EveryParameter<typeof texts>` does not compile: assignability alone lets a function ignore what it
 * is given, and the phone number or the seconds would be missing from the sentence. A parameter that is taken and not
 * used is the compiler's `noUnusedParameters`.
 *
 * @typeParam Texts a pack as it was written, before it is widened to `Messages`
 * @example
 * const texts = { … } satisfies Messages
 * export const th: Messages = texts satisfies EveryParameter<typeof texts>
 */
export type EveryParameter<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends () => string
    ? never
    : Texts[Key] extends string | ((...given: never[]) => string)
      ? Texts[Key]
      : EveryParameter<Texts[Key]>
}
