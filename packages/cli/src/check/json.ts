import { type Checked, countsOf } from '../findings.ts';

/** One object; positions count from 1 (columns in UTF-16 units), spans from 0. */
export function findingsJson(checked: readonly Checked[]): string {
  const findings = checked.flatMap((each) => each.findings);
  const { error, warning, info } = countsOf(findings);
  const document = {
    files: checked.map(({ file, language }) => ({ file, language: language.id })),
    ...{ errors: error, warnings: warning, infos: info },
    findings: findings.map(({ file, language, diagnostic, start, end }) => ({
      file,
      language,
      ...diagnostic,
      start,
      end,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
