import {
  type Answer,
  chain,
  type Diagnostic,
  failure,
  isError,
  type Outcome,
  success,
} from '@sluice/core';
import { valueOf as plainValueOf, readJson } from '@sluice/syntax';
import { codes } from './codes.ts';
import type { Delivery } from './delivery.ts';
import { evaluate } from './evaluate.ts';
import type { Context, TransformerOptions } from './options.ts';
import { validate } from './validate.ts';

/**
 * `input`: `paths`, `inputPath`, `inputConstant`, `profile`, `targetId`, `context`, `event` (raw
 * text). The answer: `delivered` with `output` and, where it is JSON, `outputJson`; else
 * `errorCode` and `rendered`.
 */
export function answer(text: string, input: unknown): Outcome<Answer> {
  const faults: Diagnostic[] = [];
  const asked = readInput(input, faults);
  const validated = validate(text, asked.options);
  if (!validated.ok || faults.some(isError)) return failure([...validated.diagnostics, ...faults]);
  return chain(validated, (node) =>
    chain(evaluate(node, { event: asked.event as string, context: asked.context }), (delivery) =>
      success(answerOf(delivery)),
    ),
  );
}

/** A delivery in the words of the case files. */
export function answerOf(delivery: Delivery): Answer {
  if (!delivery.delivered) return { ...delivery };
  const { value, faults } = readJson(delivery.output);
  return {
    ...delivery,
    ...(value !== undefined && faults.length === 0 && { outputJson: plainValueOf(value) }),
  };
}

interface Asked {
  readonly options: TransformerOptions;
  readonly context: Context;
  readonly event: string | undefined;
}

/** Takes what has the right shape; the rest is refused by name. */
function readInput(input: unknown, faults: Diagnostic[]): Asked {
  const refuse = (where: string, wanted: string) => {
    faults.push(codes.badInput.at({ start: 0, end: 0 }, where, wanted));
    return undefined;
  };
  const record = (value: unknown, where: string): Readonly<Record<string, unknown>> => {
    if (value === undefined) return {};
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
    return refuse(where, 'an object') ?? {};
  };
  const string = (value: unknown, where: string): string | undefined =>
    value === undefined || typeof value === 'string' ? value : refuse(where, 'a string');
  const strings = (value: unknown, where: string): Record<string, string> => {
    const entries = Object.entries(record(value, where));
    return Object.fromEntries(
      entries.flatMap(([key, one]) => {
        const text = string(one, `\`${where}.${key}\``);
        return text === undefined ? [] : [[key, text]];
      }),
    );
  };
  const { paths, inputPath, inputConstant, targetId, profile, context, event } = record(
    input,
    'the input',
  );
  const isProfile = profile === undefined || profile === 'rule' || profile === 'pipes';
  if (!isProfile) refuse('`profile`', '`rule` or `pipes`');
  return {
    options: {
      paths: paths === undefined ? undefined : strings(paths, 'paths'),
      inputPath: string(inputPath, '`inputPath`'),
      inputConstant: string(inputConstant, '`inputConstant`'),
      targetId: string(targetId, '`targetId`'),
      profile: isProfile ? profile : undefined,
    },
    context: strings(context, 'context'),
    event: string(event, '`event`'),
  };
}
