import { unwrap } from '@sluice/core';
import { compile } from '@sluice/filter-pattern';
import { type Kind, lines } from '../fixtures/lines.ts';
import { suite } from '../harness.ts';

interface Line {
  readonly level?: string;
  readonly latency?: number;
  readonly http?: { readonly status?: number };
}

interface Task {
  readonly name: string;
  readonly kind: Kind;
  readonly pattern: string;
  /** The same as a person would write it for lines of this one shape. */
  byHand(line: string): boolean;
}

const tasks: readonly Task[] = [
  {
    name: 'JSON',
    kind: 'application',
    pattern: '{ $.level = "ERROR" && ($.http.status >= 500 || $.latency > 150) }',
    byHand: (text) => {
      const { level, latency = 0, http }: Line = JSON.parse(text);
      return level === 'ERROR' && ((http?.status ?? 0) >= 500 || latency > 150);
    },
  },
  {
    name: 'space-delimited',
    kind: 'access',
    pattern: '[ip, identity, user, time, request = "*api*", status = 5*, bytes]',
    byHand: (line) => {
      const [, request = '', status = ''] = /"([^"]*)" (\d+) \S+$/.exec(line) ?? [];
      return request.includes('api') && status.startsWith('5');
    },
  },
  {
    name: 'terms',
    kind: 'application',
    pattern: 'ERROR timeout -retryable',
    byHand: (line) =>
      /\bERROR\b/.test(line) && /\btimeout\b/.test(line) && !/\bretryable\b/.test(line),
  },
];

export default tasks.map(({ name, kind, pattern, byHand }) => {
  const [code, closures, reference] = (['code', 'closures', 'reference'] as const).map((engine) =>
    unwrap(compile(pattern, { engine })),
  );
  return suite(`filter-pattern/run: ${name}`, lines(kind, 1000), {
    'the reference': reference!.test,
    closures: closures!.test,
    code: code!.test,
    'written by hand': byHand,
  });
});
