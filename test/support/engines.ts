import { type Answer, chain, type Engine, type Outcome, success } from '@sluice/core';
import type { EventInContext, Transformer } from '@sluice/event-pattern/input-transformer';
import { answerOf } from '@sluice/event-pattern/internal/input-transformer/answer';
import type { AnyLanguage } from '@sluice/sluice';

/** One way to come to an answer. `undefined` where it doesn't apply to this input. */
export interface Way {
  readonly name: string;
  answer(text: string, input: Input): Outcome<Answer> | undefined;
}

type Input = Readonly<Record<string, unknown>>;

/** What a compiled program makes of an input, in the words of the case files. */
type Run = (program: never, input: Input) => Answer | undefined;

/** How the programs of each language are run. A language that is absent here has no programs. */
const runs: Readonly<Record<string, Run>> = {
  'input-transformer': (transformer: Transformer, { event, context }) => {
    const outcome = transformer.apply({ event, context } as EventInContext);
    return outcome.ok ? answerOf(outcome.value) : undefined;
  },
};

/** Every way to an answer that a language has. They must all agree. */
export function waysOf(language: AnyLanguage): readonly Way[] {
  const run = runs[language.id];
  return [
    { name: 'reference', answer: (text, input) => language.answer(text, input) },
    {
      name: 'reference after format',
      answer: (text, input) =>
        chain(language.format(text, input), (canonical) => language.answer(canonical, input)),
    },
    ...(run === undefined
      ? []
      : (['code', 'closures', 'reference'] as const).map((engine) =>
          compiled(language, engine, run),
        )),
  ];
}

const compiled = (language: AnyLanguage, engine: Engine, run: Run): Way => ({
  name: `compiled (${engine})`,
  answer(text, input) {
    const outcome = language.compile(text, { ...input, engine });
    if (!outcome.ok) return outcome;
    const answer = run(outcome.value as never, input);
    return answer === undefined ? undefined : success(answer, outcome.diagnostics);
  },
});
