import { type Diagnostic, type Span, spanOf, suggest } from '@sluice/core';
import type { Part } from './ast.ts';
import { codes } from './codes.ts';
import { isProperty, isValue, propertyNames, valueNames } from './names.ts';

/** Longer names are no slips of the pen. */
const longest = 64;

/** What stands between `${` and `}`. */
export function readPlaceholder(content: string, span: Span, said: Diagnostic[]): Part | undefined {
  if (isValue(content)) return { kind: 'value', name: content, span };
  const property = /^PROP\('([^']*)'\)$/.exec(content);
  if (property !== null) return readProperty(property[1]!, span, said);
  const unquoted = /^PROP\(["“‘]?([^"'“”‘’()]*)["”’]?\)$/.exec(content);
  if (unquoted !== null) {
    const text = `PROP('${unquoted[1]}')`;
    const isRight = readProperty(unquoted[1]!, span, []) !== undefined;
    const fix = { title: 'quote it', edits: [{ span: inner(span), text }] };
    said.push(codes.wrongQuotes.at({ span, ...(isRight && { fix }) }));
    return undefined;
  }
  const near = nearValue(content.slice(0, longest).trim());
  const fix =
    near === undefined
      ? undefined
      : { title: `write ${near}`, edits: [{ span: inner(span), text: near }] };
  said.push(codes.unknownValue.at({ span, fix }, content, near));
  return undefined;
}

const inner = ({ start, end }: Span): Span => spanOf(start + 2, end - 1);

function nearValue(name: string): string | undefined {
  if (isProperty(name) || /^Dim\.[^'}]+$/.test(name)) return `PROP('${name}')`;
  return isValue(name) ? name : suggest(name, valueNames);
}

function readProperty(name: string, span: Span, said: Diagnostic[]): Part | undefined {
  if (isProperty(name)) return { kind: 'property', name, span };
  if (name === 'Dim.') {
    said.push(codes.namelessDimension.at(span));
    return undefined;
  }
  if (name.startsWith('Dim.')) return { kind: 'dimension', name: name.slice(4), span };
  const near = suggest(name.slice(0, longest), propertyNames);
  const fix =
    near === undefined
      ? undefined
      : {
          title: `write ${near}`,
          edits: [{ span: spanOf(span.start + 8, span.end - 3), text: near }],
        };
  said.push(codes.unknownProperty.at({ span, fix }, name, near));
  return undefined;
}
