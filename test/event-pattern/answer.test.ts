import { answer } from '@sluice/event-pattern';
import { describe, expect, test } from 'vitest';

const pattern = '{"source":["aws.s3"]}';
const matches = (text: string, input: object) => {
  const outcome = answer(text, input);
  return outcome.ok ? outcome.value['matches'] : outcome.diagnostics.map(({ code }) => code);
};

describe('a question in plain JSON', () => {
  test('is answered for text and for values', () => {
    expect(matches(pattern, { event: '{"source":"aws.s3"}' })).toBe(true);
    expect(matches(pattern, { event: { source: 'aws.ec2' } })).toBe(false);
  });

  test('without an event, the pattern is checked', () => {
    expect(answer(pattern, {})).toMatchObject({ ok: true, value: { valid: true } });
    expect(answer('{}', {})).toMatchObject({ ok: false, diagnostics: [{ code: 'EP2002' }] });
  });

  test.each([
    [undefined],
    [null],
    [[]],
    ['x'],
    [{ event: 5 }],
    [{ event: null }],
    [{ event: [] }],
    [{ profile: 'constructor' }],
    [{ profile: 5 }],
    [{ scope: 1 }],
    [{ service: 1 }],
    [{ message: {} }],
    [{ attributes: '{}' }],
    [{ quirks: 'no' }],
    [{ maxLength: '5' }],
    [{ api: 1 }],
  ])('%j is no question', (input) => {
    expect(answer(pattern, input)).toMatchObject({ ok: false, diagnostics: [{ code: 'EP5010' }] });
  });

  test('faults of the pattern come before those of the event', () => {
    expect(matches('{}', { event: '[' })).toEqual(['EP2002']);
    expect(matches(pattern, { event: '[' })).toEqual(['EP5001']);
  });

  test('options are heeded', () => {
    const text = '{"a":[{"equals-ignore-case":"😀"}]}';
    expect(matches(text, { event: '{"a":"😀"}' })).toBe(false);
    expect(matches(text, { event: '{"a":"😀"}', quirks: false })).toBe(true);
  });
});

describe('the call TestEventPattern', () => {
  const api = 'TestEventPattern';
  const members = { id: 1, 'detail-type': 't', source: 'aws.s3', account: null, region: [] };
  const event = (more: object) =>
    JSON.stringify({ ...members, time: '2026-01-01T00:00:00Z', ...more });

  test('checks the envelope of an event that is given as a value too', () => {
    expect(matches(pattern, { api, event: { source: 'aws.s3' } })).toEqual(['EP5011']);
    expect(matches(pattern, { api, event: JSON.parse(event({})) })).toBe(true);
    expect(matches(pattern, { api, event: JSON.parse(event({ time: 'noon' })) })).toEqual([
      'EP5012',
    ]);
  });

  test.each(['[]', '1', '{', '{"id":'])('has one text for %s', (text) => {
    const { diagnostics } = answer(pattern, { api, event: text });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ awsMessage: 'Parameter Event is not valid.' });
    expect(['EP5001', 'EP5002']).toContain(diagnostics[0]?.code);
  });

  test('leaves what has no text as it is', () => {
    const cyclic: Record<string, unknown> = { source: 'aws.s3' };
    cyclic['self'] = cyclic;
    expect(matches(pattern, { api, event: cyclic })).toBe(true);
    expect(matches(pattern, { api, event: { source: 'aws.s3', toJSON: () => undefined } })).toBe(
      true,
    );
    const bytes = new TextEncoder().encode(pattern.replace('["aws.s3"]', '"aws.s3"'));
    expect(matches(pattern, { profile: 'lambda', event: bytes })).toBe(true);
    expect(matches(pattern, { api, event: bytes })).toBe(true);
  });

  test('asks for the envelope, whatever its types', () => {
    expect(matches(pattern, { api, event: event({}) })).toBe(true);
    for (const name of [...Object.keys(members), 'time']) {
      expect(matches(pattern, { api, event: event({ [name]: undefined }) })).toEqual(['EP5011']);
      expect(
        answer(pattern, { api, event: event({ [name]: undefined }) }).diagnostics[0]?.awsMessage,
      ).toBe('Parameter Event is not valid.');
    }
  });

  test.each([1, 'noon', '2026-13-01T00:00:00Z', '2026-01-01', null])('%j is no time', (time) => {
    expect(answer(pattern, { api, event: event({ time }) }).diagnostics[0]?.awsMessage).toBe(
      'Parameter Event is not valid. Reason: Invalid time.',
    );
  });

  test.each(['2026-01-01T00:00:00.123456789Z', '2026-01-01T00:00+02:00'])(
    '%j is a time',
    (time) => {
      expect(matches(pattern, { api, event: event({ time }) })).toBe(true);
    },
  );

  test.each(['[]', '1', '{', ''])('%j is no event', (text) => {
    expect(answer(pattern, { api, event: text })).toMatchObject({ ok: false });
  });

  test('takes patterns that a rule would not', () => {
    const long = `{"source":["aws.s3","${'x'.repeat(3000)}"]}`;
    expect(matches(long, { api, event: event({}) })).toBe(true);
    expect(matches(long, { event: event({}) })).toEqual(['EP4001']);
    expect(matches(long, { api, event: event({}), maxLength: 2048 })).toEqual(['EP4001']);
  });
});

describe('records of event sources', () => {
  const lambda = (service: string, event: object) => ({
    profile: 'lambda',
    service,
    event: JSON.stringify(event),
  });
  const inside = '{"body":{"a":[1.0]}}';

  test('the body of a queue is read as JSON, where it is an object', () => {
    expect(matches(inside, lambda('sqs', { body: '{"a":1}' }))).toBe(true);
    expect(matches(inside, lambda('sqs', { body: '{"a":2}' }))).toBe(false);
    expect(matches(inside, lambda('sqs', { body: 'text' }))).toBe(false);
    expect(matches(inside, lambda('sqs', { body: { a: 1 } }))).toBe(true);
    expect(matches('{"body":["text"]}', lambda('sqs', { body: 'text' }))).toBe(true);
    expect(matches('{"body":["{\\"a\\":1}"]}', lambda('sqs', { body: '{"a":1}' }))).toBe(false);
    expect(matches('{"body":["[1]"]}', lambda('sqs', { body: '[1]' }))).toBe(true);
    expect(matches(inside, { ...lambda('sqs', { body: '{"a":1}' }), profile: 'pipes' })).toBe(true);
  });

  test.each([
    ['{"a":1}', 'eyJhIjoxfQ=='],
    ['text', 'dGV4dA=='],
    ['text!', 'dGV4dCE='],
    ['abc', 'YWJj'],
    ['é', 'w6k='],
  ])('%s of a stream stands in base64', (text, data) => {
    const asked = text.startsWith('{') ? '{"data":{"a":[1]}}' : JSON.stringify({ data: [text] });
    expect(matches(asked, lambda('kinesis', { data }))).toBe(true);
    expect(matches(asked, lambda('dynamodb', { data }))).toBe(false);
  });

  test('keys and values of Kafka are decoded, other members stay', () => {
    const record = { key: 'a2V5', value: 'eyJhIjoxfQ==', topic: 'YWJj' };
    expect(
      matches('{"key":["key"],"value":{"a":[1]},"topic":["YWJj"]}', lambda('kafka', record)),
    ).toBe(true);
  });

  test.each(['no base64', 'YQ=', '//8='])('%j stays as it is', (data) => {
    expect(matches(JSON.stringify({ data: [data] }), lambda('kinesis', { data }))).toBe(true);
  });

  test('records that are no objects are faults of the input', () => {
    expect(matches(inside, { profile: 'lambda', event: '[1]' })).toEqual(['EP5002']);
    expect(matches(inside, { profile: 'lambda', event: '{"body":"x"' })).toEqual(['EP5001']);
  });
});

describe('messages of SNS', () => {
  const body = (message: string) => ({ profile: 'sns', scope: 'MessageBody', message });
  const attributes = (given: object) => ({ profile: 'sns', attributes: given });

  test('a body that is no object matches nothing, and is no error', () => {
    expect(matches('{"a":[1]}', body('{"a":1}'))).toBe(true);
    for (const text of ['', 'text', '[1]', '{"a":1', '5']) {
      expect(matches('{"a":[1]}', body(text))).toBe(false);
    }
    expect(matches('{"a":[]}', body('text'))).toEqual(['EP2003']);
  });

  test.each([
    [{ DataType: 'String', StringValue: 'x' }, ['x'], true],
    [{ Type: 'String', Value: 'x' }, ['x'], true],
    [{ DataType: 'String', StringValue: '5' }, [5], false],
    [{ DataType: 'Number', StringValue: '5.0' }, [5], true],
    [{ DataType: 'Number', StringValue: 'five' }, ['five'], true],
    [{ DataType: 'String.Array', StringValue: '["x",5,null]' }, [5], true],
    [{ DataType: 'String.Array', StringValue: '["x",5,null]' }, [null], true],
    [{ DataType: 'String.Array', StringValue: '["x"' }, ['x'], false],
    [{ DataType: 'String.Array', StringValue: '{"x":1}' }, [{ exists: true }], true],
    [{ DataType: 'Binary', BinaryValue: 'eA==' }, [{ exists: false }], true],
    [{ DataType: 'Binary', StringValue: 'x' }, [{ exists: false }], true],
    [null, [{ exists: false }], true],
    ['x', [{ exists: false }], true],
  ])('the attribute %j against %j', (attribute, items, expected) => {
    expect(matches(JSON.stringify({ a: items }), attributes({ a: attribute }))).toBe(expected);
  });

  test('what is absent is neither null nor anything but a value', () => {
    expect(matches('{"a":[null]}', attributes({}))).toBe(false);
    expect(matches('{"a":[{"anything-but":"x"}]}', attributes({}))).toBe(false);
    expect(matches('{"a":[{"exists":false}]}', attributes({}))).toBe(true);
  });

  test('names like `__proto__` are ordinary', () => {
    const given = JSON.parse('{"__proto__":{"DataType":"String","StringValue":"x"}}');
    expect(matches('{"__proto__":["x"]}', attributes(given))).toBe(true);
  });
});

test('a record that is given as a value is decoded like its text', () => {
  const record = { body: '{"a":1}' };
  for (const profile of ['lambda', 'pipes']) {
    expect(matches('{"body":{"a":[1]}}', { profile, service: 'sqs', event: record })).toBe(true);
  }
});
