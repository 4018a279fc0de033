import { Kind, type Scanner } from '@sluice/scan';
import type { Element } from '../event/fields.ts';
import type { Branch } from './branches.ts';

/** Takes a scalar of a kind in [from, to), a string without its quotes. */
export type Met = (
  slot: number,
  kind: number,
  from: number,
  to: number,
  element: Element | undefined,
) => void;

/**
 * Visits the scalars in an array, and in what it holds. It stands in a line that is
 * known to be JSON, so that brackets close and nothing is checked; of no great depth, which the plan
 * that read the line has counted.
 */
export class ArrayWalk {
  private readonly scanner: Scanner;
  private readonly met: Met;
  private bytes: Uint8Array;
  private arrays = 0;
  private isSure = true;

  constructor(scanner: Scanner, met: Met) {
    this.scanner = scanner;
    this.met = met;
    this.bytes = scanner.bytes;
  }

  /** Begins a line. */
  begin(): void {
    this.bytes = this.scanner.bytes;
    this.arrays = 0;
  }

  /** False where a key may be spelled in another way, so that the text of the line must be asked. */
  walk(start: number, branch: Branch): boolean {
    this.isSure = true;
    this.array(start, branch, undefined);
    return this.isSure;
  }

  /** From the opening bracket to after the closing one. */
  private array(start: number, branch: Branch, outer: Element | undefined): number {
    const { bytes } = this;
    const array = this.arrays++;
    let at = blanksEnd(bytes, start + 1);
    for (let index = 0; bytes[at] !== 0x5d; index++) {
      const byte = bytes[at]!;
      if (byte === 0x7b) at = this.object(at, branch, { array, index, outer });
      else if (byte === 0x5b) at = this.array(at, branch, { array, index, outer });
      else at = this.scalar(at, branch, outer);
      at = pastComma(bytes, at);
    }
    return at + 1;
  }

  private object(start: number, branch: Branch, element: Element): number {
    const { bytes } = this;
    let at = blanksEnd(bytes, start + 1);
    while (bytes[at] !== 0x7d) {
      const key = at + 1;
      const close = this.keyEnd(key);
      const below = branchOf(branch, bytes, key, close);
      at = blanksEnd(bytes, blanksEnd(bytes, close + 1) + 1);
      at = below === undefined ? valueEnd(bytes, at) : this.value(at, below, element);
      at = pastComma(bytes, at);
    }
    return at + 1;
  }

  private value(at: number, branch: Branch, element: Element): number {
    const byte = this.bytes[at];
    if (byte === 0x7b) return this.object(at, branch, element);
    return byte === 0x5b ? this.array(at, branch, element) : this.scalar(at, branch, element);
  }

  private scalar(at: number, { slot }: Branch, element: Element | undefined): number {
    const { bytes } = this;
    if (bytes[at] === 0x22) {
      const close = stringEnd(bytes, at);
      if (slot >= 0) this.met(slot, textKind(bytes, at + 1, close - 1), at + 1, close - 1, element);
      return close;
    }
    const end = scalarEnd(bytes, at);
    if (slot >= 0) this.met(slot, kindOf(bytes[at]!), at, end, element);
    return end;
  }

  /** The closing quote; keys with escapes, or with points, may hold several steps. */
  private keyEnd(from: number): number {
    const { bytes } = this;
    let at = from;
    for (let byte = bytes[at]!; byte !== 0x22; byte = bytes[++at]!) {
      if (byte === 0x2e) this.isSure = false;
      else if (byte === 0x5c) {
        this.isSure = false;
        at += 1;
      }
    }
    return at;
  }
}

function branchOf(
  { keys, branches }: Branch,
  bytes: Uint8Array,
  from: number,
  to: number,
): Branch | undefined {
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    if (key.length !== to - from) continue;
    let same = 0;
    while (same < key.length && key[same] === bytes[from + same]) same += 1;
    if (same === key.length) return branches[i];
  }
  return undefined;
}

function blanksEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at]! <= 0x20) at += 1;
  return at;
}

function pastComma(bytes: Uint8Array, from: number): number {
  const at = blanksEnd(bytes, from);
  return bytes[at] === 0x2c ? blanksEnd(bytes, at + 1) : at;
}

function scalarEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  if (bytes[at] === 0x22) return stringEnd(bytes, at);
  while (bytes[at]! > 0x20 && bytes[at] !== 0x2c && bytes[at] !== 0x7d && bytes[at] !== 0x5d) {
    at += 1;
  }
  return at;
}

/** After the closing quote. */
function stringEnd(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (bytes[at] !== 0x22) at += bytes[at] === 0x5c ? 2 : 1;
  return at + 1;
}

/** Past a value that nothing asks for. */
function valueEnd(bytes: Uint8Array, from: number): number {
  if (!isOpening(bytes[from]!)) return scalarEnd(bytes, from);
  let open = 0;
  for (let at = from; ; at++) {
    const byte = bytes[at]!;
    if (byte === 0x22) at = stringEnd(bytes, at) - 1;
    else if (isOpening(byte)) open += 1;
    else if (byte === 0x7d || byte === 0x5d) {
      open -= 1;
      if (open === 0) return at + 1;
    }
  }
}

const isOpening = (byte: number): boolean => byte === 0x7b || byte === 0x5b;

function textKind(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) if (bytes[at] === 0x5c) return Kind.escaped;
  return Kind.text;
}

function kindOf(byte: number): number {
  if (byte === 0x74) return Kind.true;
  if (byte === 0x66) return Kind.false;
  return byte === 0x6e ? Kind.null : Kind.number;
}
