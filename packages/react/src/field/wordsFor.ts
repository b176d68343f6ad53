/** Words, or what a function makes of the details: what a pack and `fallback` may both be. */
export function wordsFor<Words, Details>(words: Words | ((details: Details) => Words), details: Details): Words {
  return typeof words === 'function' ? (words as (details: Details) => Words)(details) : words
}
