import { chain, type Engine, failure, type Outcome, success } from '@sluice/core';
import type { JsonObject, JsonValue } from '@sluice/syntax';
import type { Transformation } from './ast.ts';
import {
  contextOf,
  type Delivery,
  delivered,
  type TransformerInput,
  undelivered,
} from './delivery.ts';
import { evaluate } from './evaluate.ts';
import { readEvent } from './event.ts';
import { find } from './find.ts';
import { decoded, lookUp } from './look-up.ts';
import type { TransformerOptions } from './options.ts';
import { type Plan, plan, type Slot } from './plan.ts';
import { isDeliverable } from './sequence.ts';
import { validate } from './validate.ts';
import { write } from './write.ts';

/** A transformer that is ready to be applied to many events. */
export interface Transformer {
  readonly transformation: Transformation;
  /** Absent where there is no template. */
  readonly plan?: Plan;
  /** What the target receives; fails only for an event that is no JSON object. */
  apply(input: TransformerInput): Outcome<Delivery>;
}

export interface CompileOptions extends TransformerOptions {
  /** All but `reference` run the same closures: there is nothing that generated code would save. */
  readonly engine?: Engine;
}

/** Compiles a transformer: each value is looked up once, results are read back only where in doubt. */
export function compile(text: string, options: CompileOptions = {}): Outcome<Transformer> {
  const validated = validate(text, options);
  if (!validated.ok) return failure(validated.diagnostics);
  const { value: transformation, diagnostics } = validated;
  if (options.engine === 'reference') {
    const apply = (input: TransformerInput) => evaluate(transformation, input);
    return success({ transformation, apply }, diagnostics);
  }
  return success(program(transformation), diagnostics);
}

function program(transformation: Transformation): Transformer {
  const { source, profile } = transformation;
  if (source.kind === 'input-constant') {
    const delivery = source.text === '' ? undelivered('') : delivered(source.text);
    return { transformation, apply: () => success(delivery) };
  }
  if (source.kind === 'template') {
    const made = plan(source, profile);
    return {
      transformation,
      plan: made,
      apply: (input) => chain(readEvent(input), (event) => success(run(made, event, input))),
    };
  }
  const { path } = source;
  return {
    transformation,
    apply: (input) =>
      chain(readEvent(input), (event) => {
        const root = profile === 'pipes' ? decoded(event) : event;
        const value = path && find(root, path.steps);
        return success(delivered(isNothing(value) ? '{}' : write(value)));
      }),
  };
}

// HOT: once per event.
function run(made: Plan, event: JsonObject, input: TransformerInput): Delivery {
  const { form, profile, pieces, values, free, alwaysCheck } = made;
  const root = profile === 'pipes' ? decoded(event) : event;
  const context = contextOf(input);
  const found = values.map((lookup) => lookUp(lookup, event, root, context));
  let rendered = '';
  let doubtful = alwaysCheck;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      rendered += piece;
      continue;
    }
    const value = found[piece.value];
    const text = form === 'structured' ? structured(piece, value) : plain(value);
    rendered += text;
    doubtful ||= !isHarmless(form, piece, value, text);
  }
  const fine = free ? rendered.trim() !== '' : !doubtful || isDeliverable(rendered, form);
  return fine ? delivered(rendered) : undelivered(rendered);
}

function structured({ quoted }: Slot, value: JsonValue | undefined): string {
  if (value === undefined) return quoted ? '' : '""';
  const text = write(value);
  return quoted && value.kind === 'string' ? text.slice(1, -1) : text;
}

function plain(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  return value.kind === 'string' ? value.value : write(value).replaceAll('"', '');
}

/** Whether JSON stays JSON with this text in place of `null`. */
function isHarmless(
  form: Plan['form'],
  { quoted }: Slot,
  value: JsonValue | undefined,
  text: string,
): boolean {
  if (!quoted)
    return form === 'structured' || value?.kind === 'number' || value?.kind === 'literal';
  if (form === 'structured' && value?.kind === 'string') return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what breaks a string.
  return !/["\\\u0000-\u001f]/.test(text);
}

const isNothing = (value: JsonValue | undefined): value is undefined =>
  value === undefined || (value.kind === 'literal' && value.value === null);
