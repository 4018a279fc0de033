import { languages } from 'sluice';
import { type Verb, verbs } from '../worker/task.ts';
import type { Evaluator } from './evaluator.ts';
import type { Route } from './route.ts';
import { languageList, languageParameters, outcome, ruleSetBody, verbBody } from './schemas.ts';

/** The languages: `/api/{language}/{verb}`, rule sets, and the list of what there is. */
export const languageRoutes = (evaluator: Evaluator): readonly Route[] => [
  ...verbs.map((verb) => verbRoute(verb, evaluator)),
  {
    method: 'POST',
    path: '/api/rule-sets/match',
    summary: 'Says which of the named event patterns match each event.',
    body: ruleSetBody,
    answer: answered,
    handle: (request, reply) => {
      const { rules, events } = request.body as Rules;
      return evaluator.answer(reply, { kind: 'rule-set', rules, events });
    },
  },
  {
    method: 'GET',
    path: '/api/languages',
    summary: 'Lists the languages.',
    answer: { description: 'The languages.', type: 'application/json', schema: languageList },
    handle: () => languages.map(({ id, title }) => ({ id, title, verbs })),
  },
];

interface Rules {
  readonly rules: Readonly<Record<string, string>>;
  readonly events: readonly string[];
}

interface Asked {
  readonly text: string;
  readonly input?: object;
  readonly options?: object;
}

const answered = { description: 'The outcome.', type: 'application/json', schema: outcome };

const summaries: Readonly<Record<Verb, string>> = {
  parse: 'Reads a text: its tree, and what is wrong with its syntax.',
  validate: 'Checks a text against the language and the limits of the service.',
  compile: 'Shows the plan of a text and, where there is one, the code it becomes.',
  explain: 'Says what a text means and, with an input, why it matches or not.',
  format: 'Writes a text canonically.',
  evaluate: 'Runs a text on an input.',
};

const verbRoute = (verb: Verb, evaluator: Evaluator): Route => ({
  method: 'POST',
  path: `/api/{language}/${verb}`,
  summary: summaries[verb],
  parameters: languageParameters,
  body: verbBody,
  answer: answered,
  handle: (request, reply) => {
    const { language } = request.params as { readonly language: string };
    return evaluator.answer(reply, {
      kind: 'language',
      language,
      verb,
      ...(request.body as Asked),
    });
  },
});
