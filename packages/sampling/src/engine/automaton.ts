import type { FieldPlan } from '../plan.ts';
import { Bits } from './bits.ts';
import type { Rows } from './rows.ts';
import { States } from './states.ts';

// Cells that all states of an automaton may take together, four bytes each.
const defaultMost = 1 << 18;
// A text that leads to more new states than that is walked to its end without them.
const mostNew = 16;
// So many texts are kept for being asked again, and none that is longer.
const mostKept = 64;
const longestKept = 512;

/**
 * Which rules take a text, for all patterns of a field in one walk through it. States are made
 * when a text first leads to them; what patterns and texts can cost, in time and in memory, is
 * bounded, and a step that is known costs one look into a table.
 */
export class Automaton {
  readonly rows: Rows;
  private readonly states: States;
  private readonly ascii: Int32Array;
  private readonly isEmptyMissing: boolean;
  private knownBits: Bits | undefined;
  /** The last text, and those before it that may come again. */
  private lastText: string | null = null;
  private lastRow = 0;
  private readonly rowsOfTexts = new Map<string, number>();

  constructor(plan: FieldPlan, words: number, most = defaultMost) {
    this.states = new States(plan, words, most, () => {
      this.lastText = null;
      this.rowsOfTexts.clear();
    });
    this.rows = this.states.rows;
    this.ascii = this.states.places.classes.ascii;
    this.isEmptyMissing = plan.isEmptyMissing;
  }

  /** As `rowOf`, for texts that come again and again. */
  // HOT: once for each field of each request.
  rowOfRepeated(text: string | undefined): number {
    if (text === this.lastText) return this.lastRow;
    if (text === undefined || text.length > longestKept) return this.rowOf(text);
    const row = this.rowsOfTexts.get(text) ?? this.kept(text);
    this.lastText = text;
    this.lastRow = row;
    return row;
  }

  private kept(text: string): number {
    const row = this.rowOf(text);
    if (this.rowsOfTexts.size >= mostKept) this.rowsOfTexts.clear();
    this.rowsOfTexts.set(text, row);
    return row;
  }

  /** The rules that take a text, or its absence, as a row. Holds until the next call. */
  // HOT: once for each request.
  rowOf(text: string | undefined): number {
    if (!text) return this.rowOfNothing(text);
    const { ascii } = this;
    const { table, width } = this.states;
    let state = width;
    let i = 0;
    // PERF: two at a time (sampling/decide: 15 %); what ends or is new, `walk` looks at again.
    for (const last = text.length - 1; i < last; i += 2) {
      const unit = text.charCodeAt(i);
      const then = text.charCodeAt(i + 1);
      if ((unit | then) > 127) break;
      const between = table[state + ascii[unit]!]!;
      if (between <= 0) break;
      const next = table[between + ascii[then]!]!;
      if (next <= 0) break;
      state = next;
    }
    return i === text.length ? table[state + width - 1]! : this.walk(text, i, state);
  }

  private rowOfNothing(text: string | undefined): number {
    const { table, width } = this.states;
    return text === undefined || this.isEmptyMissing ? 0 : table[width * 2 - 1]!;
  }

  /** Goes on from a state that the text's beginning, all of it ASCII, led to. */
  private walk(given: string, from: number, start: number): number {
    const { states, ascii } = this;
    const { width, kept, places } = states;
    let text = given;
    let isFolded = false;
    let state = start;
    let made = 0;
    for (let i = from; i < text.length; i++) {
      if (text.charCodeAt(i) > 127 && !isFolded) {
        // This can change how many units there are, but none of those that were read.
        text = text.toLowerCase();
        isFolded = true;
      }
      const unit = text.charCodeAt(i);
      const unitClass = unit < 128 ? ascii[unit]! : places.classes.of(unit);
      let next = unitClass < kept ? states.table[state + unitClass]! : 0;
      if (next === 0) {
        const bits = made >= mostNew ? this.bits() : undefined;
        if (bits) return this.rowBlindly(bits, text, i, state);
        made++;
        next = states.step(state, unitClass);
      }
      if (next < 0) return states.table[width - 1 - next]!;
      state = next;
    }
    return states.table[state + width - 1]!;
  }

  private bits(): Bits | undefined {
    this.knownBits ??= Bits.of(this.states.places);
    return this.knownBits;
  }

  private rowBlindly(bits: Bits, text: string, from: number, state: number): number {
    const { states } = this;
    return states.rowAt(bits.walk(states.setOf(state), text.toLowerCase(), from));
  }
}
