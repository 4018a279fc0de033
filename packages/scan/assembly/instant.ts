import { isHard, isNone, isNumber } from './decimal';

const none: u32 = 128;

/** Epoch milliseconds of the instant that was read last. */
export let instant: f64 = 0;

/**
 * The ISO 8601 instant with which [at, end) begins: a day, then perhaps the time of day, then
 * perhaps a zone. What the calendar may not have is left to whoever knows all of the rules.
 */
export function readInstant(at: usize, end: usize): i32 {
  if (at < end && load<u8>(at) == 91) at++;
  if (at + 10 > end || load<u8>(at, 4) != 45 || load<u8>(at, 7) != 45) return isNone;
  const century = two(at), years = two(at + 2), month = two(at + 5), day = two(at + 8);
  if ((century | years | month | day) >= none) return isNone;
  const year = <i32>(century * 100 + years);
  if (month - 1 > 11 || day - 1 > 27 && day > daysOf(year, month) || day == 0) return isHard;
  const days = <f64>daysSinceEpoch(year, <i32>month, <i32>day);
  at += 10;
  instant = days * 86400000;
  if (at + 6 > end || !isClockMark(load<u8>(at)) || load<u8>(at, 3) != 58) return isNumber;
  const hour = two(at + 1), minute = two(at + 4);
  if ((hour | minute) >= none) return isNumber;
  if (hour > 23 || minute > 59) return isHard;
  at += 6;
  let milliseconds = (hour * 60 + minute) * 60000;
  if (at + 3 <= end && load<u8>(at) == 58) {
    const second = two(at + 1);
    if (second < none) {
      if (second > 59) return isHard;
      milliseconds += second * 1000;
      at += 3;
      if (at + 1 < end && (load<u8>(at) == 46 || load<u8>(at) == 44)) {
        let weight: u32 = 100;
        let places = 0;
        for (at++; at < end && places < 9; at++, places++) {
          const digit = <u32>load<u8>(at) - 48;
          if (digit > 9) break;
          milliseconds += digit * weight;
          weight /= 10;
        }
        if (places == 0) at = end;
      }
    }
  }
  if (at < end && load<u8>(at) == 32) at++;
  let offset: f64 = 0;
  if (at + 5 <= end && (load<u8>(at) == 43 || load<u8>(at) == 45)) {
    const ahead = two(at + 1), past = two(at + (load<u8>(at, 3) == 58 ? 4 : 3));
    const size: usize = load<u8>(at, 3) == 58 ? 6 : 5;
    if (at + size <= end && (ahead | past) < none) {
      if (ahead > 23 || past > 59) return isHard;
      offset = <f64>((ahead * 60 + past) * 60000);
      if (load<u8>(at) == 45) offset = -offset;
    }
  }
  instant = days * 86400000 + <f64>milliseconds - offset;
  return isNumber;
}

/** Two digits as a number; `none`, a bit of its own, where they are no digits. */
@inline
function two(at: usize): u32 {
  const tens = <u32>load<u8>(at) - 48, units = <u32>load<u8>(at, 1) - 48;
  return tens > 9 || units > 9 ? none : tens * 10 + units;
}

/** `T`, `t` or a blank. */
@inline
function isClockMark(byte: u8): bool {
  return (byte | 32) == 116 || byte == 32;
}

@inline
function daysOf(year: i32, month: u32): u32 {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/** By years that begin in March, so that the day that not all have is their last. */
@inline
function daysSinceEpoch(year: i32, month: i32, day: i32): i32 {
  const shifted = month > 2 ? month - 3 : month + 9;
  const full = (month > 2 ? year : year - 1) + 400;
  const ofYear = (153 * shifted + 2) / 5 + day - 1;
  return full * 365 + full / 4 - full / 100 + full / 400 + ofYear - 719468 - 146097;
}
