import { chain, type Outcome, success } from '@sluice/core';
import { type AnyLanguage, languageOf } from '@sluice/sluice';
import { inputOf } from './input.ts';
import type { LanguageTask } from './task.ts';

/** One verb of one language; everything in the answer is plain JSON. */
export function performVerb(task: LanguageTask): Outcome<unknown> {
  const language = languageOf(task.language);
  if (language === undefined) throw new Error(`there is no language ${task.language}`);
  return run(language, task);
}

function run(language: AnyLanguage, task: LanguageTask): Outcome<unknown> {
  const { verb, text, input, options = {} } = task;
  switch (verb) {
    case 'parse':
      return language.parse(text, options);
    case 'validate':
      return language.validate(text, options);
    case 'compile':
      return chain(language.compile(text, options), (program) =>
        success(language.describe(program)),
      );
    case 'explain':
      return language.explain(text, inputOf(language.id, input), options);
    case 'format':
      return language.format(text, options);
    case 'evaluate':
      return language.answer(text, input ?? {});
  }
}
