import { chain, type Engine, isError, type Outcome, success } from '@sluice/core';
import type { Node } from './ast.ts';
import { checkResult } from './checks/result.ts';
import { isAsExpected } from './engine/as-expected.ts';
import { choiceOf } from './engine/choice.ts';
import { type Frame, frameOf } from './engine/frame.ts';
import { framed } from './engine/framed.ts';
import { usedEngine } from './engine/program.ts';
import { type Columns, columnsOf, resultOf } from './engine/results.ts';
import { type Specialist, Specialists, type Whole } from './engine/specialists.ts';
import { evaluate, typesIn } from './evaluate.ts';
import type { MathInput } from './input/shape.ts';
import { surroundingsOf } from './input/surroundings.ts';
import type { MetricMathOptions, Readings } from './options.ts';
import { evaluateNode } from './reference/evaluate-node.ts';
import { scopeOf } from './scope.ts';
import { typeOf } from './types.ts';
import { validate } from './validate.ts';
import type { Result } from './value.ts';

/** An expression that is ready to be evaluated over many inputs. */
export interface Expression {
  readonly node: Node;
  /** Where code may be made, closures still run until it pays. */
  readonly engine: 'code' | 'closures' | 'reference';
  evaluate(input: MathInput): Outcome<Result>;
  /**
   * The same over series that were put on common times before, and as columns of numbers; results
   * go into `into` where it is given, one array as long as the frame for each series.
   */
  over(frame: Frame, into?: readonly Float64Array[]): Outcome<Columns>;
  /** The source of what ran last, pass by pass; nothing where no code was made. */
  sources(frame: Frame): readonly string[];
}

export interface CompileOptions extends MetricMathOptions {
  readonly engine?: Engine | undefined;
}

/**
 * Compiles an expression that `validate` accepts. What is generated depends on which series have
 * all their points; it is made when the first such input is met, and kept.
 */
export function compile(text: string, options: CompileOptions = {}): Outcome<Expression> {
  return chain(validate(text, options), (node) => success(expressionOf(node, options)));
}

function expressionOf(node: Node, options: CompileOptions): Expression {
  const { engine, kindFor } = choiceOf(options.engine);
  const specialists = new Specialists({ parts: [{ node }] }, options, wholeBy(options));
  const sound = new Map<string, boolean>();
  const inputs = new WeakMap<MathInput, boolean>();

  /** Whether ids and types agree with the series; where not, the reference says why. */
  const isSound = (input: MathInput): boolean => {
    const before = inputs.get(input);
    if (before !== undefined) return before;
    const is = isSoundFor(input);
    inputs.set(input, is);
    return is;
  };

  const isSoundFor = (input: MathInput): boolean => {
    const ids = options.ids ?? typesIn(input);
    const key = JSON.stringify(ids);
    const known = sound.get(key);
    if (known !== undefined) return known;
    const said: Parameters<typeof typeOf>[2] = [];
    const type = typeOf(node, scopeOf({ ids }), said);
    const is = node.kind !== 'sql' && ![...said, ...checkResult(node, type, {})].some(isError);
    sound.set(key, is);
    return is;
  };

  let last: { readonly of: Frame; readonly found: Specialist } | undefined;
  const find = (frame: Frame, kind: 'code' | 'closures'): Specialist | undefined => {
    if (last?.of === frame && last.found.program.kind === kind) return last.found;
    if (engine === 'reference' || !isSound(frame.input)) return undefined;
    const found = specialists.find(frame, kind);
    if (found !== undefined) last = { of: frame, found };
    return found;
  };

  const fast = (frame: Frame, into?: readonly Float64Array[]): Columns | undefined => {
    const found = find(frame, kindFor(frame));
    if (found === undefined) return undefined;
    const { program } = found;
    return columnsOf(program.plan.results[0]!, found.frame, program.run(found.frame, into));
  };

  return {
    node,
    engine,
    evaluate(input) {
      const isFast = engine !== 'reference' && isSound(input);
      const frame = isFast ? frameOf(specialists.narrowed(input)) : undefined;
      const columns = frame && fast(frame);
      return columns === undefined ? evaluate(node, input, options) : success(resultOf(columns));
    },
    over(frame, into) {
      const columns = fast(frame, into);
      if (columns !== undefined) return success(columns);
      return chain(evaluate(node, frame.input, options), (result) => success(framed(result)));
    },
    sources: (frame) => find(frame, usedEngine(engine))?.program.sources ?? [],
  };
}

const wholeBy =
  (readings: Readings): Whole =>
  (input) => {
    let isAnswered = true;
    const around = surroundingsOf(input, readings, () => {
      isAnswered = false;
    });
    return (call) => {
      const value = evaluateNode(call, around);
      return isAnswered && isAsExpected(call, value) ? value : undefined;
    };
  };
