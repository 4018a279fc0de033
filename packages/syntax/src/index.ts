export { type Following, followerOf } from './following.ts';
export { type Found, Grammar, type Kind } from './grammar.ts';
export type {
  JsonArray,
  JsonLiteral,
  JsonMember,
  JsonNumber,
  JsonObject,
  JsonString,
  JsonValue,
} from './json/ast.ts';
export { describeFault, type JsonFault, type JsonFaultReason } from './json/fault.ts';
export { type JsonReading, type JsonReadOptions, readJson } from './json/read.ts';
export { valueOf } from './json/value.ts';
export { within } from './json/within.ts';
export { type ParserOptions, parserOf } from './parser-of.ts';
export {
  blank,
  category,
  comment,
  keyword,
  punctuation,
  type Token,
  type TokenTrait,
  token,
} from './token.ts';
