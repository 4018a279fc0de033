import type { Result } from './result.ts';

/** TAP version 14, with what differs as a YAML block (JSON is YAML). */
export function resultsTap(results: readonly Result[]): string {
  const lines = results.map((result, i) => {
    const { id, verdict } = result;
    const name = id.replace(/[\\#]/g, '\\$&').replace(/\s+/g, ' ');
    const line = `${verdict === 'failed' ? 'not ok' : 'ok'} ${i + 1} - ${name}`;
    if (verdict === 'skipped') return `${line} # SKIP\n`;
    return verdict === 'failed' ? `${line}\n${yaml(result)}` : `${line}\n`;
  });
  return `TAP version 14\n1..${results.length}\n${lines.join('')}`;
}

function yaml({ file, line, expected, actual }: Result): string {
  const members = Object.entries({ at: `${file}:${line}`, expected, actual })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name}: ${JSON.stringify(value)}\n`);
  return `  ---\n${members.join('')}  ...\n`;
}
