import type { Diagnostic, Example } from '@sluice/core';
import type { AnyLanguage } from 'sluice';

/** Everything that a language says, with a text that makes it say it. */
export function diagnostics(language: AnyLanguage): string {
  const codes = Object.values(language.codes).sort((a, b) => a.number - b.number);
  const sections = codes.map((code) => {
    const said = sayingOf(language, code.code, code.bad);
    const lines = [
      `## ${code.code}`,
      '',
      `${code.severity}: ${said?.message ?? '(said of some inputs)'}`,
    ];
    if (said?.hint !== undefined) lines.push('', `Hint: ${said.hint}.`);
    if (said?.awsMessage !== undefined)
      lines.push('', 'The service says:', '', block(said.awsMessage));
    lines.push(
      '',
      'Said of:',
      '',
      block(shown(code.bad)),
      '',
      'Not of:',
      '',
      block(shown(code.good)),
    );
    if (code.source !== undefined) lines.push('', `Source: ${code.source}`);
    return lines.join('\n');
  });
  return `# ${language.title}: what is said, and when\n\n${sections.join('\n\n')}\n`;
}

function sayingOf(language: AnyLanguage, code: string, example: Example): Diagnostic | undefined {
  const { text, options, input } = typeof example === 'string' ? { text: example } : example;
  const outcome =
    input === undefined ? language.validate(text, options) : language.answer(text, input);
  return outcome.diagnostics.find((each) => each.code === code);
}

const longest = 400;

function shown(example: Example): string {
  if (typeof example === 'string') return cut(example);
  const { text, options, input } = example;
  const rest = Object.entries({ options, input }).filter(([, value]) => value !== undefined);
  return [cut(text), ...rest.map(([name, value]) => `${name}: ${cut(JSON.stringify(value))}`)].join(
    '\n',
  );
}

const cut = (text: string) =>
  text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text;

const block = (text: string) => `\`\`\`\`text\n${text}\n\`\`\`\``;
