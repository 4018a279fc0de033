import type { Checked } from '../findings.ts';

/** Workflow commands of GitHub Actions, which shows them beside the lines they speak of. */
export function findingsGithub(checked: readonly Checked[]): string {
  const lines = checked
    .flatMap((each) => each.findings)
    .map(({ file, diagnostic, start, end }) => {
      const { code, severity, message, hint } = diagnostic;
      const place = Object.entries({
        file,
        line: start.line,
        endLine: end.line,
        // Columns across lines are refused there.
        ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
        title: code,
      }).map(([name, value]) => `${name}=${property(String(value))}`);
      const said = data(hint === undefined ? message : `${message}\n${hint}`);
      return `::${levels[severity]} ${place.join(',')}::${said}\n`;
    });
  return lines.join('');
}

const levels = { error: 'error', warning: 'warning', info: 'notice' };

const data = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
