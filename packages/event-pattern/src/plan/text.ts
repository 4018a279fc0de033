import {
  type CasePart,
  endsWithIgnoreCase,
  equalsIgnoreCase,
  glob,
  readWildcard,
  type Segments,
  startsWithIgnoreCase,
  type TextTest,
} from '@sluice/match';
import type { TextOperator } from '../ast.ts';

/** A test of a string, as far as engines and indexes need to look into it. */
export type TextPlan =
  | { readonly kind: 'equals'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'suffix'; readonly text: string }
  | {
      readonly kind: 'ignore-case';
      readonly part: CasePart;
      readonly text: string;
      readonly test: TextTest;
    }
  | { readonly kind: 'wildcard'; readonly segments: Segments; readonly test: TextTest }
  /** None of the texts, and no plan holds. */
  | {
      readonly kind: 'none';
      readonly texts: readonly string[];
      readonly plans: readonly TextPlan[];
    };

/** The tests of which one must hold. */
export function planText(
  operator: Exclude<TextOperator, 'exactly'>,
  value: string,
  ignoreCase: boolean,
  quirks: boolean,
): readonly TextPlan[] {
  switch (operator) {
    case 'prefix': {
      const plan = ignoreCase ? ignoringCase('start', value, quirks) : start(value);
      // AWS: values are kept between quotes, and a prefix can reach the closing one.
      const closed = quirks && value.endsWith('"');
      return closed ? [plan, whole(value.slice(0, -1), ignoreCase, quirks)] : [plan];
    }
    case 'suffix': {
      const plan = ignoreCase ? ignoringCase('end', value, quirks) : end(value);
      const opened = quirks && value.startsWith('"');
      return opened ? [plan, whole(value.slice(1), ignoreCase, quirks)] : [plan];
    }
    case 'equals-ignore-case':
      return [whole(value, true, quirks)];
    case 'wildcard':
      return [wildcard(value)];
  }
}

const start = (text: string): TextPlan => ({ kind: 'prefix', text });

const end = (text: string): TextPlan => ({ kind: 'suffix', text });

function whole(text: string, ignoreCase: boolean, quirks: boolean): TextPlan {
  return ignoreCase ? ignoringCase('whole', text, quirks) : { kind: 'equals', text };
}

const tests = { whole: equalsIgnoreCase, start: startsWithIgnoreCase, end: endsWithIgnoreCase };

const ignoringCase = (part: CasePart, text: string, quirks: boolean): TextPlan => ({
  kind: 'ignore-case',
  part,
  text,
  test: tests[part](text, { quirks }),
});

function wildcard(pattern: string): TextPlan {
  const reading = readWildcard(pattern);
  // A pattern that validation refuses; it matches nothing.
  if (!reading.ok) return { kind: 'none', texts: [], plans: [start('')] };
  const { segments } = reading;
  const first = segments[0]!;
  const last = segments.at(-1)!;
  if (segments.length === 1) return { kind: 'equals', text: first };
  if (segments.length === 2 && last === '') return start(first);
  if (segments.length === 2 && first === '') return end(last);
  return { kind: 'wildcard', segments, test: glob(segments) };
}
