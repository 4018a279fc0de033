export {
  type Catalogue,
  type Code,
  defineCodes,
  type Example,
  type Message,
  message,
  type Place,
} from './catalogue.ts';
export type { Completion, CompletionContext, Completions } from './completion.ts';
export {
  applyFix,
  type Diagnostic,
  type Edit,
  type Fix,
  isError,
  type Related,
  type Severity,
} from './diagnostic.ts';
export type { Clause, Explanation, Fact } from './explanation.ts';
export { invariant, unreachable } from './invariant.ts';
export type { Answer, Engine, Language, TextMatcher, TextRuleSet } from './language.ts';
export {
  chain,
  type Failure,
  failure,
  type Outcome,
  outcomeOf,
  type Success,
  success,
} from './outcome.ts';
export { lineAt, type Position, positionAt } from './position.ts';
export { type RenderOptions, render } from './render.ts';
export { cover, type Span, spanOf } from './span.ts';
export { suggest } from './suggest.ts';
export { DiagnosticsError, unwrap } from './unwrap.ts';
