import { chain, type Engine, type Outcome, success } from '@sluice/core';
import type { Node } from '../ast.ts';
import { choiceOf } from '../engine/choice.ts';
import { type Frame, frameOf } from '../engine/frame.ts';
import { framed } from '../engine/framed.ts';
import { type Columns, columnsOf, resultOf } from '../engine/results.ts';
import { type Specialist, Specialists } from '../engine/specialists.ts';
import type { MathInput } from '../input/shape.ts';
import { read } from '../parse.ts';
import type { Formula, Part } from '../plan.ts';
import { evaluate, named, type QueryResult } from './evaluate.ts';
import { isSound, prepared } from './input.ts';
import type { QuerySetOptions } from './options.ts';
import type { QuerySet } from './query.ts';
import { validate } from './validate.ts';
import { wholeBy } from './whole.ts';

/** A set of queries that is ready to be evaluated over many inputs. */
export interface CompiledQueries {
  readonly set: QuerySet;
  /** Where code may be made, closures still run until it pays. */
  readonly engine: 'code' | 'closures' | 'reference';
  /** What `evaluate` of the set gives. */
  evaluate(input: MathInput): Outcome<readonly QueryResult[]>;
  /** An input on common times, for `over`; nothing where it can't be put so. */
  frameOf(input: MathInput): Frame | undefined;
  /** The same over a frame that was made here, as columns of numbers. */
  over(frame: Frame): Outcome<readonly QueryColumns[]>;
  /** The source of what runs on a frame, pass by pass; nothing where no code is made. */
  sources(frame: Frame): readonly string[];
}

/** What one query gives, on the times of its frame. */
export interface QueryColumns {
  readonly id: string;
  readonly columns: Columns;
}

export interface CompileOptions extends QuerySetOptions {
  readonly engine?: Engine | undefined;
}

/**
 * Compiles the queries of a request that `validate` accepts, all together: what several refer to
 * is computed once, and no series is made for what only one refers to.
 */
export function compile(text: string, options: CompileOptions = {}): Outcome<CompiledQueries> {
  return chain(validate(text, options), (set) => success(compiled(set, options)));
}

function compiled(set: QuerySet, options: CompileOptions): CompiledQueries {
  const { engine, kindFor } = choiceOf(options.engine);
  const formula = formulaOf(set, options);
  const periods = formula.parts.flatMap(({ period }) => period ?? []);
  const specialists = new Specialists(formula, options, wholeBy(formula, options));
  const returned = formula.parts.flatMap(({ id, isHidden }) => (isHidden ? [] : [id!]));
  const place = new Map(returned.map((id, i) => [id, i]));
  const shown = set.queries.filter(({ returnData }) => returnData);

  let last: { readonly of: Frame; readonly found: Specialist } | undefined;
  const find = (frame: Frame, kind: 'code' | 'closures'): Specialist | undefined => {
    if (last?.of === frame && last.found.program.kind === kind) return last.found;
    if (engine === 'reference' || !isSound(set, frame.input)) return undefined;
    const found = specialists.find(frame, kind);
    if (found !== undefined) last = { of: frame, found };
    return found;
  };

  const fast = (frame: Frame): readonly QueryColumns[] | undefined => {
    const found = find(frame, kindFor(frame));
    if (found === undefined) return undefined;
    const table = found.program.run(found.frame);
    return shown.map(({ id }) => ({
      id,
      columns: columnsOf(found.program.plan.results[place.get(id)!]!, found.frame, table),
    }));
  };

  const onTimes = (input: MathInput) =>
    engine === 'reference' ? undefined : frameOf(prepared(set, input), [], periods);

  return {
    set,
    engine,
    frameOf: onTimes,
    evaluate(input) {
      const frame = onTimes(input);
      const results = frame && fast(frame);
      if (results === undefined) return evaluate(set, input, options);
      return success(
        named(
          shown,
          results.map(({ columns }) => resultOf(columns)),
        ),
      );
    },
    over(frame) {
      const results = fast(frame);
      if (results !== undefined) return success(results);
      return chain(evaluate(set, frame.input, options), (all) =>
        success(all.map(({ id, result }) => ({ id, columns: framed(result) }))),
      );
    },
    sources: (frame) => (engine === 'code' ? (find(frame, 'code')?.program.sources ?? []) : []),
  };
}

/** The queries in the order of evaluation; metrics and SQL are what the input has for their ids. */
function formulaOf({ queries, order }: QuerySet, options: QuerySetOptions): Formula {
  const parts = order.map((place): Part => {
    const { id, expression, period, returnData } = queries[place]!;
    const parsed = expression && read(expression.value, options);
    const isMath = parsed?.ok === true && parsed.value.kind !== 'sql';
    const node: Node = isMath
      ? parsed.value
      : { kind: 'reference', id, span: { start: 0, end: 0 } };
    return { id, node, isHidden: !returnData, ...(period !== undefined && { period }) };
  });
  const metrics = queries.flatMap(({ id, hasMetric }) => (hasMetric ? [id] : []));
  return { parts, metrics: new Set(metrics) };
}
