import { shapeOf } from '@sluice/cli/internal/input/shape';
import { describe, expect, test } from 'vitest';

const shape = (text: string, name = 'app.log') => shapeOf(Buffer.from(text), name);

describe('text lines are', () => {
  test.each([
    '',
    'ERROR x\n',
    '{"a":1}\n{"a":2}\n',
    '{"a":1}',
    '\ufeff{"a":1}\n',
    '{"a":1} and then text\n',
    '{INFO} starting\n',
    '{"a":"cut off here\n{"a":1}\n',
    '[ERROR] x\n',
    '[2026-01-01] GET /\n',
    `{"a":"${'x'.repeat(100)}`,
    '{"a":{"b":1',
    '2026-01-01T00:00:00.000Z hello\n',
  ])('%j', (text) => {
    expect(shape(text)).toBe('lines');
  });
});

describe('JSON documents are', () => {
  test.each([
    '{"Records":[{"a":1}]}',
    '{"Records":[{"a":1},{"b"',
    '{"Records":[]}\n{"Records":[]}\n',
    '\n  { "Records": [\n',
    '{"messageType":"DATA_MESSAGE","logEvents":[{"id":"1"}]}\n',
    '{\n  "a": 1\n}\n',
    '{"a":1,\n"b":2}\n',
    '{"a":1}{"b":2}',
    '[{"a":1}]',
    '[\n  {"a":1}\n]',
    '[]',
  ])('%j', (text) => {
    expect(shape(text)).toBe('json');
  });
});

describe('an export is', () => {
  const text = '2026-01-01T00:00:00.000Z hello\n';

  test.each(['000000.gz', 'export/stream/000012.gz', 'stream\\000001'])('told by %s', (name) => {
    expect(shape(text, name)).toBe('export');
  });

  test('told by its lines as well', () => {
    expect(shape('hello\n', 'stream/000000.gz')).toBe('lines');
  });
});
