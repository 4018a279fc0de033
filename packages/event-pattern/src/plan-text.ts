import {
  endsWithIgnoreCase,
  equalsIgnoreCase,
  glob,
  readWildcard,
  startsWithIgnoreCase,
  type TextTest,
} from '@sluice/match';
import type { TextOperator } from './ast.ts';

/** A test of a string, as far as engines and indexes need to look into it. */
export type TextPlan =
  | { readonly kind: 'equals'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'suffix'; readonly text: string }
  | {
      readonly kind: 'test';
      readonly name: string;
      readonly test: TextTest;
      /** What the value must start and end with. */
      readonly prefix: string;
      readonly suffix: string;
    }
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
      const plan = ignoreCase ? startIgnoringCase(value, quirks) : start(value);
      // AWS: values are kept between quotes, and a prefix can reach the closing one.
      const closed = quirks && value.endsWith('"');
      return closed ? [plan, whole(value.slice(0, -1), ignoreCase, quirks)] : [plan];
    }
    case 'suffix': {
      const plan = ignoreCase ? endIgnoringCase(value, quirks) : end(value);
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
  if (!ignoreCase) return { kind: 'equals', text };
  return tested('equals-ignore-case', equalsIgnoreCase(text, { quirks }));
}

const startIgnoringCase = (text: string, quirks: boolean): TextPlan =>
  tested('prefix equals-ignore-case', startsWithIgnoreCase(text, { quirks }));

const endIgnoringCase = (text: string, quirks: boolean): TextPlan =>
  tested('suffix equals-ignore-case', endsWithIgnoreCase(text, { quirks }));

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
  return { ...tested('wildcard', glob(segments)), prefix: first, suffix: last };
}

const tested = (name: string, test: TextTest) =>
  ({ kind: 'test', name, test, prefix: '', suffix: '' }) as const;
