import { render } from '@sluice/core';
import { type Checked, countsOf } from '../findings.ts';
import type { Paint } from '../output/paint.ts';
import { counted } from '../output/said.ts';

/** For people: every finding with its line, then how many there were. */
export function findingsPretty(checked: readonly Checked[], paint: Paint): string {
  const findings = checked.flatMap((each) => each.findings);
  const color = paint('bold', 'x') !== 'x';
  const shown = findings.map(
    ({ diagnostic, text, file }) => `${render(diagnostic, { text, name: file, color })}\n`,
  );
  const { error, warning, info } = countsOf(findings);
  const parts = [
    ...(error ? [paint('error', counted(error, 'error'))] : []),
    ...(warning ? [paint('warning', counted(warning, 'warning'))] : []),
    ...(info ? [paint('info', counted(info, 'remark'))] : []),
  ];
  const result = parts.length === 0 ? paint('good', 'clean') : parts.join(', ');
  return `${shown.join('')}${counted(checked.length, 'file')} checked: ${result}\n`;
}
