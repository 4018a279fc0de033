import type { Diagnostic, Severity } from './diagnostic.ts';
import { lineAt, positionAt } from './position.ts';
import type { Span } from './span.ts';

export interface RenderOptions {
  /** The text that the spans speak of; without it only the message is shown. */
  readonly text?: string | undefined;
  /** The name of its file. */
  readonly name?: string | undefined;
  readonly color?: boolean | undefined;
}

/** A diagnostic for people: message, line, caret, hint. Long lines are cut around the caret. */
export function render(diagnostic: Diagnostic, options: RenderOptions = {}): string {
  const paint = painter(options.color ?? false);
  const { code, severity, message, span, hint, related, fix, awsMessage } = diagnostic;
  const lines = [`${paint(severity, `${severity}[${code}]`)}: ${paint('bold', visible(message))}`];
  if (options.text !== undefined) {
    lines.push(...frame(options.text, span, severity, options.name, paint));
    for (const other of related ?? []) {
      lines.push(...frame(options.text, other.span, 'info', options.name, paint, other.message));
    }
  }
  if (hint !== undefined) lines.push(`  = ${paint('bold', 'hint')}: ${visible(hint)}`);
  if (fix !== undefined) lines.push(`  = ${paint('bold', 'fix')}: ${visible(fix.title)}`);
  if (awsMessage !== undefined) lines.push(`  = ${paint('bold', 'aws')}: ${firstLine(awsMessage)}`);
  return `${lines.join('\n')}\n`;
}

const width = 100;

function frame(
  text: string,
  span: Span,
  style: Style,
  name: string | undefined,
  paint: Paint,
  label = '',
): string[] {
  const { line, column } = positionAt(text, span.start);
  const whole = lineAt(text, line).replaceAll('\t', ' ');
  const length = Math.max(1, Math.min(span.end - span.start, whole.length - column + 1));
  const from = Math.max(0, Math.min(column - 1 - 40, whole.length - width));
  const shown = visible(whole.slice(from, from + width));
  const margin = String(line);
  const carets = '^'.repeat(Math.min(length, width - (column - 1 - from)) || 1);
  return [
    `${' '.repeat(margin.length)}${paint('dim', '-->')} ${name === undefined ? '' : `${visible(name)}:`}${line}:${column}`,
    `${paint('dim', `${margin} |`)} ${shown}`,
    `${paint('dim', `${' '.repeat(margin.length)} |`)} ${' '.repeat(column - 1 - from)}${paint(style, carets)}${label && ` ${visible(label)}`}`,
  ];
}

/** Control characters of a user's text, those that turn its direction too, reach no terminal. */
const visible = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '\u00b7');

const firstLine = (text: string) => visible(text.split('\n', 1)[0] ?? '').slice(0, 2 * width);

type Style = Severity | 'bold' | 'dim';
type Paint = (style: Style, text: string) => string;

const sgr: Record<Style, string> = { error: '31', warning: '33', info: '36', bold: '1', dim: '2' };

const painter =
  (color: boolean): Paint =>
  (style, text) =>
    color ? `\u001b[${sgr[style]}m${text}\u001b[0m` : text;
