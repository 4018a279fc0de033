import type { BytesRegex } from '@sluice/match';
import type { Json, ParseFormat, ParseGlob, ParseRegex, Path } from '../../ast.ts';
import { stepsOf } from '../../grammar/steps.ts';
import { structureOf } from '../../reference/commands/structure.ts';
import { parseCsv, parseLogfmt } from '../../reference/formats.ts';
import { memberOf } from '../../reference/row.ts';
import { expressionOf, isFault } from '../../regex.ts';
import { createdBy } from '../../symbols/created.ts';
import { textOf } from '../../value/coerce.ts';
import type { Value } from '../../value/value.ts';
import type { Batch, Column } from '../batch.ts';
import { isUtf8 } from '../is-utf8.ts';
import { type Node, vectorOf } from '../node.ts';
import { bytesRegexOf } from '../regex-bytes.ts';
import { fieldNode, namedNode, type Scope } from '../scope.ts';
import { type Vector, valueAt } from '../vector.ts';
import { globVectors } from './glob.ts';
import { regexVectors } from './regex.ts';

/** Something that makes several columns of one value. */
interface Maker {
  readonly of: Node;
  readonly count: number;
  vectors(batch: Batch, vector: Vector): readonly Vector[];
  /** What it makes of one value. */
  values?(value: Value): readonly Value[] | undefined;
}

/** The columns that a command makes of a field; they are computed together. */
export function parseColumns(
  command: ParseGlob | ParseRegex | ParseFormat | Json,
  scope: Scope,
): readonly Column[] {
  let made: Maker | undefined;
  const owner = {};
  const prepare = () => {
    made ??= makerOf(command, scope);
  };
  return createdBy(command).map(
    (_, at): Column => ({
      prepare,
      compute: (batch) =>
        batch.once(owner, () => {
          const { of, vectors } = made!;
          return vectors(batch, vectorOf(of, batch, batch.rows));
        })[at]!,
    }),
  );
}

function makerOf(command: ParseGlob | ParseRegex | ParseFormat | Json, scope: Scope): Maker {
  switch (command.kind) {
    case 'json': {
      const steps = stepsOf(command.path.value);
      const pick = (value: Value) => [memberOf(structureOf(value), steps)];
      return maker(fieldNode(command.field, scope), 1, pick);
    }
    case 'parse-glob': {
      const { value: glob } = command.glob;
      const count = command.aliases.length;
      return {
        of: sourceOf(command.field, scope),
        count,
        vectors: (batch, vector) => globVectors(glob, count, vector, batch),
      };
    }
    case 'parse-format':
      return ofText(command, scope, command.aliases.length, (text) =>
        command.format === 'csv' ? parseCsv(text) : [parseLogfmt(text)],
      );
    case 'parse-regex': {
      const { regex, aliases } = command;
      const expression = expressionOf(regex.source);
      if (isFault(expression)) return ofText(command, scope, 0, () => undefined);
      const numbers =
        aliases.length > 0 ? aliases.map((_, i) => i + 1) : [...expression.names.keys()];
      const slow = ofText(command, scope, numbers.length, (text) => {
        const groups = expression.match(text);
        return groups && numbers.map((i) => groups[i] ?? null);
      });
      const bytesRegex = bytesRegexOf(regex.source);
      return bytesRegex === undefined ? slow : inBytes(slow, bytesRegex, numbers);
    }
  }
}

/** PERF: groups are cut out of the bytes, where these say the text as it is. */
const inBytes = (slow: Maker, regex: BytesRegex, groups: readonly number[]): Maker => ({
  ...slow,
  vectors: (batch, vector) =>
    vector.kind === 'cells' && isUtf8(batch)
      ? regexVectors(regex, groups, vector, batch, (row) => slow.values!(valueAt(vector, row)))
      : slow.vectors(batch, vector),
});

const sourceOf = (field: Path | undefined, scope: Scope): Node =>
  field === undefined ? namedNode('@message', scope) : fieldNode(field, scope);

const ofText = (
  { field }: ParseRegex | ParseFormat,
  scope: Scope,
  count: number,
  parse: (text: string) => readonly Value[] | undefined,
): Maker =>
  maker(sourceOf(field, scope), count, (value) => {
    const text = textOf(value);
    return text === null ? undefined : parse(text);
  });

const maker = (
  of: Node,
  count: number,
  make: (value: Value) => readonly Value[] | undefined,
): Maker => ({
  of,
  count,
  values: make,
  vectors(batch, vector) {
    const columns = Array.from({ length: count }, () => new Array<Value>(batch.size));
    for (const row of batch.rows) {
      const values = make(valueAt(vector, row));
      for (let i = 0; i < count; i++) columns[i]![row] = values?.[i] ?? null;
    }
    return columns.map((values): Vector => ({ kind: 'values', values }));
  },
});
