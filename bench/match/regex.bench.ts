import { compileRegex } from '@sluice/match';
import { lines } from '../fixtures/lines.ts';
import { type Suite, suite } from '../harness.ts';

const inputs = lines('access', 200).map((line) => JSON.parse(JSON.stringify(line)) as string);

// Each is the same to the platform's engine, which is not linear in time.
const sources = {
  literal: 'HTTP/1\\.1',
  'with a literal': '[0-9]+ HTTP/1\\.[01]',
  'without one': '\\s[45]\\d\\d\\s',
  alternatives: 'POST|DELETE|PATCH',
  anchored: '^\\d+\\.\\d+\\.\\d+\\.\\d+\\s',
};

const suites: Suite[] = Object.entries(sources).map(([name, source]) => {
  const compiled = compileRegex(source);
  if (!compiled.ok) throw new Error(compiled.fault.reason);
  const platform = new RegExp(source);
  return suite<string>(`match/regex ${name}`, inputs, {
    platform: (line) => platform.test(line),
    sluice: compiled.regex.test,
  });
});

export default suites;
