import type { Code } from '@sluice/core';
import type { Checked, Finding } from '../findings.ts';

/** SARIF 2.1.0, which code scanning services read. */
export function findingsSarif(checked: readonly Checked[]): string {
  const findings = checked.flatMap((each) => each.findings);
  const rules = rulesOf(checked);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sluice', rules: rules.map((rule) => ({ id: rule })) } },
        columnKind: 'utf16CodeUnits',
        artifacts: checked.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: findings.map((finding) => resultOf(finding, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Every code of the languages that were checked, in order. */
function rulesOf(checked: readonly Checked[]): string[] {
  const languages = new Set(checked.map(({ language }) => language));
  return [...languages].flatMap(({ codes }) =>
    Object.values(codes)
      .map((entry) => (entry as Code<readonly unknown[]>).code)
      .sort(),
  );
}

function resultOf({ file, diagnostic, start, end }: Finding, rules: readonly string[]) {
  const { code, severity, message, hint, fix } = diagnostic;
  const location = { uri: uriOf(file) };
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: levels[severity],
    message: { text: hint === undefined ? message : `${message}; ${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: location,
          region: {
            ...{ startLine: start.line, startColumn: start.column },
            ...{ endLine: end.line, endColumn: end.column },
          },
        },
      },
    ],
    ...(fix ? { fixes: [fixOf(fix, location)] } : {}),
  };
}

function fixOf(fix: NonNullable<Finding['diagnostic']['fix']>, artifactLocation: { uri: string }) {
  const replacements = fix.edits.map(({ span, text }) => ({
    deletedRegion: { charOffset: span.start, charLength: span.end - span.start },
    insertedContent: { text },
  }));
  return {
    description: { text: fix.title },
    artifactChanges: [{ artifactLocation, replacements }],
  };
}

const levels = { error: 'error', warning: 'warning', info: 'note' };

/** A path as a URI reference. */
const uriOf = (file: string) =>
  file
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
