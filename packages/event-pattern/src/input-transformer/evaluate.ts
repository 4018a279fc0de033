import { chain, type Outcome, success } from '@sluice/core';
import { type JsonValue, readJson } from '@sluice/syntax';
import type { Path, Placeholder, Step, Template, Transformation } from './ast.ts';
import {
  contextOf,
  type Delivery,
  delivered,
  eventOf,
  type TransformerInput,
  undelivered,
} from './delivery.ts';
import { encodedKeys, envelopeKeys, epochOf } from './envelope.ts';
import { readEvent } from './event.ts';
import { reserved } from './options.ts';
import { isDeliverable } from './sequence.ts';

/** The reference: every placeholder reads the event anew, every result is read back. */
export function evaluate(node: Transformation, input: TransformerInput): Outcome<Delivery> {
  const { source, profile } = node;
  if (source.kind === 'input-constant') {
    return success(source.text === '' ? undelivered('') : delivered(source.text));
  }
  return chain(readEvent(input), () => {
    const world: World = { profile, input };
    if (source.kind === 'template') return success(deliver(source, world));
    const value = source.path === undefined ? undefined : textAt(source.path, world);
    return success(delivered(value === undefined || value === 'null' ? '{}' : value));
  });
}

interface World {
  readonly profile: Transformation['profile'];
  readonly input: TransformerInput;
}

function deliver({ form, parts }: Template, world: World): Delivery {
  const rendered = parts
    .map((part) => {
      if (part.kind !== 'placeholder') return part.text;
      if (part.meaning.kind === 'unknown') return `<${part.name}>`;
      return render(form, part, meant(part.meaning, world));
    })
    .join('');
  const free = world.profile === 'pipes' && form === 'text' && rendered.trim() !== '';
  return free || isDeliverable(rendered, form) ? delivered(rendered) : undelivered(rendered);
}

/** `value` is compact JSON, or nothing. */
function render(
  form: Template['form'],
  { quoted }: Placeholder,
  value: string | undefined,
): string {
  if (value === undefined) return form === 'structured' && !quoted ? '""' : '';
  if (form === 'structured' && !quoted) return value;
  if (form === 'structured') return value.startsWith('"') ? value.slice(1, -1) : value;
  return value.startsWith('"') ? (JSON.parse(value) as string) : value.replaceAll('"', '');
}

function meant(meaning: Exclude<Placeholder['meaning'], { kind: 'unknown' }>, world: World) {
  if (meaning.kind === 'path') return textAt(meaning.path, world);
  const what = reserved[world.profile].get(meaning.name)!;
  switch (what) {
    case 'event':
      return textAt({ text: '$', steps: [] }, world);
    case 'received':
      return compact(eventOf(world.input));
    case 'envelope':
      return envelope(world);
    default: {
      const text = contextOf(world.input)[what];
      return text === undefined ? undefined : JSON.stringify(text);
    }
  }
}

function envelope(world: World): string {
  const members = envelopeKeys.flatMap(([written, key]) => {
    const value = textAt({ text: '', steps: [{ kind: 'key', name: key }] }, world);
    if (value === undefined) return [];
    if (key !== 'time') return [`"${written}":${value}`];
    const epoch = value.startsWith('"') ? epochOf(JSON.parse(value) as string) : undefined;
    return epoch === undefined ? [] : [`"time":${epoch}`];
  });
  return `{${members.join(',')}}`;
}

/** The event as the paths see it: pipes put decoded fields in the place of encoded ones. */
function textAt(path: Path, { profile, input }: World): string | undefined {
  const event = compact(eventOf(input));
  return reach(profile === 'pipes' ? decode(event) : event, path.steps);
}

function decode(event: string): string {
  const root = readJson(event).value!;
  if (root.kind !== 'object') return event;
  const members = root.members.map(({ key, value }) => {
    const written = slice(event, value);
    const inner = encodedKeys.has(key.value) && value.kind === 'string' ? value.value : '';
    const reading = readJson(inner);
    const isJson = reading.faults.length === 0 && /^\s*[[{]/.test(inner);
    return `${slice(event, key)}:${isJson ? compact(inner) : written}`;
  });
  return `{${members.join(',')}}`;
}

function reach(json: string, steps: readonly Step[]): string | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return json;
  const value = readJson(json).value!;
  switch (step.kind) {
    case 'key': {
      if (value.kind !== 'object') return undefined;
      const member = value.members.findLast(({ key }) => key.value === step.name);
      return member && reach(slice(json, member.value), rest);
    }
    case 'index': {
      const element = value.kind === 'array' ? value.elements[step.index] : undefined;
      return element && reach(slice(json, element), rest);
    }
    case 'every': {
      if (value.kind !== 'array') return undefined;
      const found = value.elements.flatMap((element) => {
        const one = reach(slice(json, element), rest);
        if (one === undefined) return [];
        return rest.some(({ kind }) => kind === 'every') ? elementsOf(one) : [one];
      });
      return `[${found.join(',')}]`;
    }
  }
}

/** Wildcards below wildcards give one flat list. */
function elementsOf(list: string): string[] {
  const value = readJson(list).value!;
  return value.kind === 'array' ? value.elements.map((element) => slice(list, element)) : [];
}

const slice = (json: string, { span }: JsonValue) => json.slice(span.start, span.end);

/** JSON without blanks, every string written anew; numbers stay as they are. */
function compact(json: string): string {
  let text = '';
  for (let at = 0; at < json.length; at++) {
    const char = json[at]!;
    if (char === '"') {
      const start = at;
      for (at += 1; json[at] !== '"'; at++) if (json[at] === '\\') at += 1;
      text += JSON.stringify(JSON.parse(json.slice(start, at + 1)));
    } else if (!/\s/.test(char)) text += char;
  }
  return text;
}
