import { chain, type Outcome, success } from '@sluice/core';
import { type AnyLanguage, languageOf } from 'sluice';
import { Unfit } from './encode.ts';
import { inputOf } from './input.ts';
import type { LanguageTask } from './task.ts';

/**
 * One verb of one language; everything in the answer is plain JSON. What an input says beside the
 * event (a profile, the paths of a template) counts as options too, as it does in case files.
 */
export function performVerb(task: LanguageTask): Outcome<unknown> {
  const language = languageOf(task.language);
  if (language === undefined) throw new Unfit(`there is no language ${task.language}`);
  const options = { ...task.input, ...task.options };
  try {
    return run(language, task, options);
  } catch (error) {
    if (Object.keys(options).length === 0) throw error;
    throw new Unfit(`the input or the options are not those of ${language.id}: ${error}`);
  }
}

function run(language: AnyLanguage, task: LanguageTask, options: object): Outcome<unknown> {
  const { verb, text, input } = task;
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
      return language.explain(text, input && inputOf(language.id, input), options);
    case 'format':
      return language.format(text, options);
    case 'evaluate':
      return language.answer(text, input ?? {});
  }
}
