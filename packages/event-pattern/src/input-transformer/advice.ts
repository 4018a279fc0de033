import { type Diagnostic, type Fix, suggest } from '@sluice/core';
import type { Part, Placeholder, Step, Template, Transformation } from './ast.ts';
import { codes } from './codes.ts';
import { type Profile, reserved } from './options.ts';

/** What the service takes, but will hardly do what was meant. */
export function advise({ source, variables, profile }: Transformation): Diagnostic[] {
  if (source.kind !== 'template') return [];
  const { parts } = source;
  const used = new Set(parts.map((part) => (part.kind === 'placeholder' ? part.name : '')));
  const known = [...reserved[profile].keys(), ...variables.map(({ name }) => name)];
  return [
    ...parts.flatMap((part, i) =>
      part.kind === 'placeholder' ? adviseOn(part, parts[i - 1], source, known) : [],
    ),
    ...adviseOnText(source, profile),
    ...variables
      .filter(({ name }) => !used.has(name))
      .map(({ name }) => codes.unusedVariable.at(source.span, name)),
  ];
}

function adviseOn(
  part: Placeholder,
  before: Part | undefined,
  { form }: Template,
  known: readonly string[],
): Diagnostic[] {
  const { name, span, quoted, meaning } = part;
  if (meaning.kind === 'unknown') return [literal(part, known)];
  const found: Diagnostic[] = [];
  if (quoted && form === 'structured' && isCompound(part)) {
    const path = meaning.kind === 'path' ? meaning.path.text : name;
    found.push(codes.quotedCompound.at(span, name, path));
  }
  if (!quoted && form === 'text') {
    const fix = { title: 'put it in quotes', edits: [{ span, text: `"<${name}>"` }] };
    found.push(codes.bareInText.at({ span, fix }, name));
  }
  if (quoted && before?.kind === 'text' && /(?:^|[^\\])(?:\\\\)*\\$/.test(before.text)) {
    found.push(codes.escapedPlaceholder.at(span, name));
  }
  return found;
}

/** Once for a template: values from outside of the envelope may hold anything. */
function adviseOnText({ form, parts }: Template, profile: Profile): Diagnostic[] {
  if (form === 'structured' || profile === 'pipes') return [];
  const free = parts.find(
    (part): part is Placeholder =>
      part.kind === 'placeholder' &&
      part.quoted &&
      part.meaning.kind === 'path' &&
      part.meaning.path.steps.length > 1,
  );
  return free === undefined ? [] : [codes.unescapedText.at(free.span, free.name)];
}

function literal({ name, span }: Placeholder, known: readonly string[]): Diagnostic {
  if (name.startsWith('$')) {
    return codes.literalPlaceholder.at(
      span,
      name,
      'give the path a name in the map and write the name: paths stand inline in pipes only',
    );
  }
  const near = suggest(name, known);
  if (near === undefined) {
    return codes.literalPlaceholder.at(span, name, 'define it, or write it without the brackets');
  }
  const fix: Fix = { title: `write \`<${near}>\``, edits: [{ span, text: `<${near}>` }] };
  return codes.literalPlaceholder.at({ span, fix }, name, `did you mean \`<${near}>\`?`);
}

/** Whether the value is an object or a list in every event. */
function isCompound({ name, meaning }: Placeholder): boolean {
  if (meaning.kind !== 'path') return /\.event(?:\.json)?$/.test(name);
  const { steps } = meaning.path;
  if (steps.length === 0 || steps.some(isEvery)) return true;
  return steps.length === 1 && isEnvelope(steps[0]!) && !name.startsWith('$');
}

const isEvery = (step: Step) => step.kind === 'every';

const isEnvelope = (step: Step) =>
  step.kind === 'key' && (step.name === 'detail' || step.name === 'resources');
