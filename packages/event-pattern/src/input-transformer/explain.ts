import { type Clause, type Explanation, failure, type Outcome, success } from '@sluice/core';
import type { Part, Placeholder, Template, Transformation } from './ast.ts';
import type { Delivery, TransformerInput } from './delivery.ts';
import { evaluate } from './evaluate.ts';
import type { TransformerOptions } from './options.ts';
import { validate } from './validate.ts';

/** What a transformer sends; with an event, what each placeholder becomes and whether it arrives. */
export function explain(
  text: string,
  input?: TransformerInput,
  options: TransformerOptions = {},
): Outcome<Explanation> {
  const validated = validate(text, options);
  if (!validated.ok) return failure(validated.diagnostics);
  const { value: node, diagnostics } = validated;
  const { source } = node;
  if (input === undefined) {
    return success(
      { summary: summary(node), clauses: clauses(node), facts: facts(text, node) },
      diagnostics,
    );
  }
  const outcome = evaluate(node, input);
  if (!outcome.ok) return failure(outcome.diagnostics);
  const delivery = outcome.value;
  return success(
    {
      summary: `${summary(node)} ${verdict(delivery)}`,
      clauses: clauses(node, (part) =>
        source.kind === 'template' ? rendered(node, part, input) : undefined,
      ),
      facts: [...facts(text, node), sent(delivery)],
    },
    diagnostics,
  );
}

function summary({ source }: Transformation): string {
  switch (source.kind) {
    case 'input-constant':
      return source.text === ''
        ? 'Sends an empty text, which the service drops.'
        : 'Sends the same JSON for every event.';
    case 'input-path':
      if (source.path === undefined) return 'Sends an empty object for every event.';
      return source.path.steps.length === 0
        ? 'Sends the whole event.'
        : `Sends the value at \`${source.path.text}\` as JSON, or \`{}\` where there is none.`;
    case 'template': {
      const count = source.parts.filter((part) => part.kind === 'placeholder').length;
      const what = source.form === 'structured' ? 'a JSON object' : 'a text';
      const filled =
        count === 0
          ? 'the same for every event'
          : `filled in at ${count} ${count === 1 ? 'place' : 'places'}`;
      return `Sends ${what}, ${filled}.`;
    }
  }
}

function clauses(
  { source, span }: Transformation,
  found: (part: Placeholder) => string | undefined = () => undefined,
): Clause[] {
  if (source.kind !== 'template') return [{ text: 'the whole input of the target', span }];
  return source.parts.filter(isPlaceholder).map((part) => {
    const value = found(part);
    return {
      text: saying(part, source.form),
      span: part.span,
      ...(value !== undefined && { found: value }),
    };
  });
}

const isPlaceholder = (part: Part): part is Placeholder => part.kind === 'placeholder';

function saying({ name, quoted, meaning }: Placeholder, form: Template['form']): string {
  if (meaning.kind === 'unknown') return `\`<${name}>\` is defined nowhere and stays as it is`;
  const value = meaning.kind === 'path' ? `the value at \`${meaning.path.text}\`` : `\`${name}\``;
  if (form === 'text') return `${value} as plain text: no quotes, nothing where it is missing`;
  return quoted
    ? `${value} inside a string: text is escaped, nothing where it is missing`
    : `${value} as JSON, \`""\` where it is missing`;
}

/** What one placeholder alone becomes. */
function rendered(node: Transformation, part: Placeholder, input: TransformerInput): string {
  const { source } = node;
  const alone = evaluate({ ...node, source: { ...source, parts: [part] } as Template }, input);
  // The whole was evaluated with the same event before.
  const delivery = (alone as { value: Delivery }).value;
  return delivery.delivered ? delivery.output : delivery.rendered;
}

const verdict = (delivery: Delivery) =>
  delivery.delivered
    ? 'The target receives it.'
    : delivery.errorCode === undefined
      ? 'Nothing is sent: the text is empty.'
      : 'It is no JSON and goes to the dead letters.';

const sent = (delivery: Delivery) =>
  delivery.delivered
    ? { name: 'output', value: delivery.output }
    : { name: 'rendered', value: delivery.rendered };

const facts = (text: string, { source, variables }: Transformation) =>
  source.kind === 'template'
    ? [
        { name: 'form', value: source.form },
        { name: 'length', value: `${text.length} of 8192 characters` },
        { name: 'variables', value: `${variables.length} of 100` },
      ]
    : [];
