import { type Lines, RowList, type Scanner } from '@sluice/scan';
import type { Pattern } from '../ast.ts';
import type { Fields } from '../event/fields.ts';
import type { Columns } from './columns.ts';
import { fewReader } from './few-rules.ts';
import { manyReader } from './many-rules.ts';
import type { Slot } from './row-values.ts';

/** Says which rules of a set match, for each event among the lines of a block. */
export interface RuleFilter {
  /**
   * Lets changes of the rules since the last time count. It may need memory, so that lines of the
   * scanner are read after it.
   */
  prepare(): void;
  /** Calls `found` for each event that some rule matches, with the rules' ids in order. */
  match(lines: Lines, found: (row: number, ids: readonly string[]) => void): void;
  /** The rows of the last block that are no events, ascending. */
  readonly foreign: Int32Array;
}

/** What a rule set lends to its filters. */
export interface Rules {
  /** Changes with the rules. */
  readonly version: number;
  readonly quirks: boolean;
  /** In order, by id; nothing where they are too many to be kept. */
  readonly patterns: ReadonlyMap<string, Pattern> | undefined;
  readonly slots: readonly Slot[];
  /** The ids of the rules that match the values that `fill` puts into their slots, if it can. */
  matchFields(fill: (fields: Fields) => boolean): readonly string[] | undefined;
  /** Of an event as text; nothing where it is none. */
  matchText(text: string): readonly string[] | undefined;
}

/** Rules over the columns of a block. */
export interface RuleReader {
  readonly columns: Columns;
  read(lines: Lines): void;
  /** The ids of the rules that match; nothing where the text of the row must be asked. */
  idsOf(row: number): readonly string[] | undefined;
  /** Whether it serves the rules as they are now; never where this is absent. */
  isStill?(): boolean;
}

/** What is told from bytes, and from a text where they don't say enough. */
export function ruleFilterOf(rules: Rules, scanner: Scanner): RuleFilter {
  const foreign = new RowList();
  let reader: RuleReader | undefined;
  let version = -1;
  const prepare = (): void => {
    if (version === rules.version) return;
    version = rules.version;
    const { patterns } = rules;
    if (patterns === undefined && reader?.isStill?.()) return;
    const held = reader?.columns;
    const few = patterns && fewReader(rules, patterns, scanner, held);
    reader = few ?? manyReader(rules, scanner, held);
  };
  prepare();
  return {
    prepare,
    match(lines, found) {
      foreign.clear();
      reader?.read(lines);
      for (let row = 0; row < lines.count; row++) {
        const ids =
          reader?.idsOf(row) ?? rules.matchText(scanner.text(lines.starts[row]!, lines.ends[row]!));
        if (ids === undefined) foreign.add(row);
        else if (ids.length > 0) found(row, ids);
      }
    },
    get foreign() {
      return foreign.all;
    },
  };
}
