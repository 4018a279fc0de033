import { type Diagnostic, suggest } from '@sluice/core';
import type { Template, Transformation } from './ast.ts';
import { codes } from './codes.ts';
import { reserved, type TransformerOptions } from './options.ts';

/** What the service refuses of a transformation that can be read. */
export function check({ source, span }: Transformation, options: TransformerOptions): Diagnostic[] {
  const { inputPath, inputConstant } = options;
  const found: Diagnostic[] = [];
  if (inputPath !== undefined && inputPath.length > 256) {
    found.push(codes.longPath.at(span, inputPath, inputPath.length));
  }
  if (inputConstant !== undefined && inputConstant.length > 8192) {
    found.push(codes.longConstant.at(span, inputConstant.length, inputConstant));
  }
  if (source.kind !== 'template') return found;
  return [...found, ...checkMap(source, options), ...checkPlaceholders(source, options)];
}

function checkMap({ span }: Template, { paths = {} }: TransformerOptions): Diagnostic[] {
  const names = Object.keys(paths);
  // The service prints a Java map.
  const map = `{${names.map((name) => `${name}=${paths[name]}`).join(', ')}}`;
  const found = names
    .filter((name) => !/^[\w-]{1,256}$/.test(name))
    .map((name) => codes.badVariableName.at(span, name, map));
  if (names.length > 100) found.push(codes.manyVariables.at(span, names.length, map));
  for (const path of Object.values(paths)) {
    if (path.length > 256) found.push(codes.longPath.at(span, path, path.length));
  }
  return found;
}

function checkPlaceholders({ form, parts }: Template, options: TransformerOptions): Diagnostic[] {
  const { targetId = 'target', profile = 'rule', paths = {} } = options;
  // AWS: without a map an unknown placeholder is admitted and stays as it is.
  const closed = profile === 'rule' && Object.keys(paths).length > 0;
  const found: Diagnostic[] = [];
  for (const part of parts) {
    if (part.kind !== 'placeholder') continue;
    const { name, meaning, span } = part;
    if (meaning.kind === 'reserved' && name === 'aws.events.event.json' && form === 'text') {
      found.push(codes.eventInText.at(span, targetId));
    }
    if (closed && meaning.kind === 'unknown' && !Object.hasOwn(paths, name) && isName(name)) {
      const near = suggest(name, [...Object.keys(paths), ...reserved[profile].keys()]);
      const edits = [{ span, text: `<${near}>` }];
      const fix = near === undefined ? undefined : { title: `write \`<${near}>\``, edits };
      found.push(codes.undefinedVariable.at({ span, fix }, name, targetId));
    }
  }
  return found;
}

const isName = (name: string) => !name.startsWith('$');
