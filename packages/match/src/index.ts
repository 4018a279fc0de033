export { type Address, looksLikeAddress, readAddress } from './address/address.ts';
export {
  type Block,
  type BlockFault,
  type BlockReading,
  blockOf,
  readBlock,
} from './address/block.ts';
export { type FamilyOptions, numberWithin, within } from './address/within.ts';
export { type BytesRegex, compileBytes } from './bytes-regex/compile.ts';
export { AddressIndex } from './lookup/address.ts';
export { PrefixIndex, SuffixIndex } from './lookup/affix.ts';
export { ExactIndex } from './lookup/exact.ts';
export { type CasePart, IgnoreCaseIndex } from './lookup/ignore-case.ts';
export type { Lookup, Visit } from './lookup/lookup.ts';
export { type NumberRange, RangeIndex } from './lookup/range.ts';
export { WildcardIndex } from './lookup/wildcard.ts';
export { type NumberReading, readNumber } from './number.ts';
export { compileRegex, type Regex, type RegexCompilation } from './regex/compile.ts';
export type { RegexFault, RegexFaultReason } from './regex/fault.ts';
export { foldCase } from './text/fold-case.ts';
export { firstMatchGlob, glob } from './text/glob.ts';
export {
  type CaseOptions,
  endsWithIgnoreCase,
  equalsIgnoreCase,
  startsWithIgnoreCase,
} from './text/ignore-case.ts';
export { contains, endsWith, equalsAny, startsWith } from './text/plain.ts';
export type { TextTest } from './text/test.ts';
export { readWildcard, type Segments, segmentsOf, type WildcardReading } from './text/wildcard.ts';
