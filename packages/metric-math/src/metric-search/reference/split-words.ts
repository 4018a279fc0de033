const word =
  /\p{N}+|[\p{Lu}\p{Lt}]+(?!(?![\p{Lu}\p{Lt}])\p{L})|[\p{Lu}\p{Lt}]?(?:(?![\p{Lu}\p{Lt}])\p{L})+/gu;

/**
 * The words of a text, in lower case: cut at what is neither letter nor digit, between letters and
 * digits, and at humps (`SDBFailure` is `sdb` and `failure`).
 */
export const splitWords = (text: string): readonly string[] =>
  (text.match(word) ?? []).map((each) => each.toLowerCase());
