import {
  type Answer,
  chain,
  type Diagnostic,
  failure,
  type Outcome,
  spanOf,
  success,
} from '@sluice/core';
import { codes } from './codes.ts';
import { matches } from './evaluate.ts';
import { isRecord, optionsIn } from './options.ts';
import { print } from './print.ts';
import { readTrace } from './summary/read-trace.ts';
import { type Checked, check } from './validate.ts';

/**
 * `{traces: {name: trace}}` gives `matches`, the names of those that match, in the order given;
 * `{trace}` gives `matches` as true or false. `groups` are filter expressions by name, and
 * `as: "group"` has the text validated as the filter of a group. `canonical` is always there.
 */
export function answer(text: string, input: unknown): Outcome<Answer> {
  const given = isRecord(input) ? input : {};
  return chain(check(text, optionsIn(given)), (checked) => {
    const groups = given['groups'];
    if (groups !== undefined && !isRecord(groups)) return failure([wrong(text, 'groups', groups)]);
    return chain(matching(text, checked, given), (found) =>
      success({ canonical: print(checked.node), ...found }),
    );
  });
}

function matching(
  text: string,
  checked: Checked,
  given: Readonly<Record<string, unknown>>,
): Outcome<Answer> {
  const { trace, traces } = given;
  if (trace !== undefined) {
    return chain(namesOf(text, checked, { trace }), (names) =>
      success({ matches: names.length > 0 }),
    );
  }
  if (traces === undefined) return success({});
  if (!isRecord(traces)) return failure([wrong(text, 'traces', traces)]);
  return chain(namesOf(text, checked, traces), (names) => success({ matches: names }));
}

function namesOf(
  text: string,
  { node, groups }: Checked,
  traces: Readonly<Record<string, unknown>>,
): Outcome<readonly string[]> {
  const faults: Diagnostic[] = [];
  const names = Object.entries(traces).flatMap(([name, given]) => {
    const trace = readTrace(given);
    if (trace === undefined)
      faults.push(codes.trace.at(spanOf(0, text.length), name, nameOf(given)));
    return trace !== undefined && matches(node, trace, groups) ? [name] : [];
  });
  return faults.length > 0 ? failure(faults) : success(names);
}

const wrong = (text: string, key: 'traces' | 'groups', found: unknown): Diagnostic =>
  codes[key].at(spanOf(0, text.length), nameOf(found));

function nameOf(value: unknown): string {
  if (value === null) return '`null`';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
