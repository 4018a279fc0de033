import { abs } from './abs.ts';
import { avg } from './avg.ts';
import { base64Decode } from './base64-decode.ts';
import { base64Encode } from './base64-encode.ts';
import { bin } from './bin.ts';
import { caseOf } from './case.ts';
import { ceil } from './ceil.ts';
import { coalesce } from './coalesce.ts';
import { concat } from './concat.ts';
import { count } from './count.ts';
import { countDistinct } from './count-distinct.ts';
import { countOverTime } from './count-over-time.ts';
import { dateCeil } from './date-ceil.ts';
import { dateFloor } from './date-floor.ts';
import { decToHex } from './dec-to-hex.ts';
import type { FunctionDefinition } from './definition.ts';
import { earliest } from './earliest.ts';
import { endsWith } from './ends-with.ts';
import { floor } from './floor.ts';
import { formatDate } from './format-date.ts';
import { fromMillis } from './from-millis.ts';
import { greatest } from './greatest.ts';
import { haversine } from './haversine.ts';
import { hexToAscii } from './hex-to-ascii.ts';
import { hexToDec } from './hex-to-dec.ts';
import { histogram } from './histogram.ts';
import { ifElse } from './if.ts';
import { ipv4ToNumber } from './ipv4-to-number.ts';
import { isBlank } from './is-blank.ts';
import { isEmpty } from './is-empty.ts';
import { isIpInSubnet } from './is-ip-in-subnet.ts';
import { isIpv4InSubnet } from './is-ipv4-in-subnet.ts';
import { isIpv6InSubnet } from './is-ipv6-in-subnet.ts';
import { isNumeric } from './is-numeric.ts';
import { isPresent } from './is-present.ts';
import { isPrivateIp } from './is-private-ip.ts';
import { isPublicIp } from './is-public-ip.ts';
import { isReservedIp } from './is-reserved-ip.ts';
import { isValidIp } from './is-valid-ip.ts';
import { isValidIpV4 } from './is-valid-ip-v4.ts';
import { isValidIpV6 } from './is-valid-ip-v6.ts';
import { jsonArrayContains } from './json-array-contains.ts';
import { jsonArraySize } from './json-array-size.ts';
import { jsonParse } from './json-parse.ts';
import { jsonStringify } from './json-stringify.ts';
import { latest } from './latest.ts';
import { least } from './least.ts';
import { log } from './log.ts';
import { ltrim } from './ltrim.ts';
import { max } from './max.ts';
import { md5 } from './md5.ts';
import { median } from './median.ts';
import { messageSize } from './message-size.ts';
import { min } from './min.ts';
import { now } from './now.ts';
import { parseDate } from './parse-date.ts';
import { pct } from './pct.ts';
import { queryEndTime } from './query-end-time.ts';
import { queryStartTime } from './query-start-time.ts';
import { queryTimeRange } from './query-time-range.ts';
import { rate } from './rate.ts';
import { regexReplace } from './regex-replace.ts';
import { replace } from './replace.ts';
import { round } from './round.ts';
import { rtrim } from './rtrim.ts';
import { sha256 } from './sha256.ts';
import { sortsFirst } from './sorts-first.ts';
import { sortsLast } from './sorts-last.ts';
import { split } from './split.ts';
import { sqrt } from './sqrt.ts';
import { startsWith } from './starts-with.ts';
import { stddev } from './stddev.ts';
import { strContains } from './str-contains.ts';
import { strlen } from './strlen.ts';
import { substr } from './substr.ts';
import { sum } from './sum.ts';
import { sumOverTime } from './sum-over-time.ts';
import { toDouble } from './to-double.ts';
import { toInt } from './to-int.ts';
import { toLong } from './to-long.ts';
import { toLower } from './to-lower.ts';
import { toMillis } from './to-millis.ts';
import { toNumber } from './to-number.ts';
import { toUpper } from './to-upper.ts';
import { topK } from './top-k.ts';
import { trim } from './trim.ts';
import { unmask } from './unmask.ts';
import { urlDecode } from './url-decode.ts';
import { urlEncode } from './url-encode.ts';
import { values } from './values.ts';
import { variance } from './variance.ts';

/** Every function there is, in the order of its name. */
export const functions: readonly FunctionDefinition[] = [
  abs,
  avg,
  base64Decode,
  base64Encode,
  bin,
  caseOf,
  ceil,
  coalesce,
  concat,
  count,
  countDistinct,
  countOverTime,
  dateCeil,
  dateFloor,
  decToHex,
  earliest,
  endsWith,
  floor,
  formatDate,
  fromMillis,
  greatest,
  haversine,
  hexToAscii,
  hexToDec,
  histogram,
  ifElse,
  ipv4ToNumber,
  isBlank,
  isEmpty,
  isIpInSubnet,
  isIpv4InSubnet,
  isIpv6InSubnet,
  isNumeric,
  isPresent,
  isPrivateIp,
  isPublicIp,
  isReservedIp,
  isValidIp,
  isValidIpV4,
  isValidIpV6,
  jsonArrayContains,
  jsonArraySize,
  jsonParse,
  jsonStringify,
  latest,
  least,
  log,
  ltrim,
  max,
  md5,
  median,
  messageSize,
  min,
  now,
  parseDate,
  pct,
  queryEndTime,
  queryStartTime,
  queryTimeRange,
  rate,
  regexReplace,
  replace,
  round,
  rtrim,
  sha256,
  sortsFirst,
  sortsLast,
  split,
  sqrt,
  startsWith,
  stddev,
  strContains,
  strlen,
  substr,
  sum,
  sumOverTime,
  toDouble,
  toInt,
  toLong,
  toLower,
  toMillis,
  toNumber,
  topK,
  toUpper,
  trim,
  unmask,
  urlDecode,
  urlEncode,
  values,
  variance,
];

const byName = new Map(
  functions.flatMap((each) =>
    [each.name, ...(each.aliases ?? [])].map((name) => [name.toLowerCase(), each] as const),
  ),
);

/** Known in any case, by any of its names. */
export const functionOf = (name: string): FunctionDefinition | undefined =>
  byName.get(name.toLowerCase());
