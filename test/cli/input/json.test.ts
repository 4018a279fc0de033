import { JsonSplitter } from '@sluice/cli/internal/input/json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPieces, split } from '../support/events.ts';

const texts = (document: string) => split('json', [document]).map(([, said]) => said);

describe('events are', () => {
  test('the values of a stream', () => {
    expect(texts('{"a":1}{"b":2}\n{"c":3} ,')).toEqual(['{"a":1}', '{"b":2}', '{"c":3}']);
  });

  test('the elements of an array', () => {
    expect(texts('[{"a":1}, {"b":2},[3], "x y", 5]')).toEqual([
      '{"a":1}',
      '{"b":2}',
      '[3]',
      '"x y"',
      '5',
    ]);
  });

  test('the elements of Records, wherever in the object they stand', () => {
    expect(texts('{"x":[1],"Records" : [{"a":[]},{"b":2}],"y":{"Records":[7]}} {"c":3}')).toEqual([
      '{"a":[]}',
      '{"b":2}',
      '{"c":3}',
    ]);
  });

  test('the traces in an answer of X-Ray', () => {
    expect(texts('{"TraceSummaries": [{"Id":"1"}], "TracesProcessedCount": 1}')).toEqual([
      '{"Id":"1"}',
    ]);
    expect(texts('{"Traces": [{"Id":"1","Segments":[]}]}')).toEqual(['{"Id":"1","Segments":[]}']);
  });

  test('the messages of a subscription', () => {
    const envelope = { messageType: 'DATA_MESSAGE', logEvents: [{ message: 'a\nb' }, { id: '1' }] };
    expect(texts(JSON.stringify(envelope))).toEqual([
      'a\nb',
      { refused: 'a log event without a message' },
    ]);
  });

  test('not those with which the service tries the subscription', () => {
    const control = { messageType: 'CONTROL_MESSAGE', logEvents: [{ message: 'CWL CONTROL' }] };
    const data = { messageType: 'DATA_MESSAGE', logEvents: [{ message: 'm' }] };
    expect(texts(JSON.stringify(control) + JSON.stringify(data))).toEqual(['m']);
  });

  test('an object with a list of another name', () => {
    for (const name of ['records', 'logevents', 'x\\"Records', 'MyRecords']) {
      const document = `{"${name}":[{"a":1}]}`;
      expect(texts(document)).toEqual([document]);
    }
  });

  test('an object whose Records are no list', () => {
    const document = '{"Records":{"a":[1]}}';
    expect(texts(document)).toEqual([document]);
  });

  test('an object with Records further in', () => {
    const document = '{"detail":{"Records":[1]}}';
    expect(texts(document)).toEqual([document]);
  });
});

test('a pretty printed event becomes one line, its strings and numbers as they were', () => {
  const document = '{\n  "a b": 1.0,\n\t"c": "x \\" \\\\"\r\n}\n';
  expect(texts(document)).toEqual(['{"a b":1.0,"c":"x \\" \\\\"}']);
});

test('brackets and quotes in strings mean nothing', () => {
  const document = '{"a":"}]\\"{[","b\\\\":"\\\\"}';
  expect(texts(`${document}\n${document}`)).toEqual([document, document]);
});

test('what is no value comes as it stands, for its taker to refuse', () => {
  expect(texts('} abc{"a":1}]x')).toEqual(['}', 'abc', '{"a":1}', ']x']);
  expect(texts('[abc{"a":1}def]')).toEqual(['abc', '{"a":1}', 'def']);
});

test('a log event that is no JSON is refused', () => {
  expect(texts('{"logEvents":[{"message":}]}')).toEqual([
    { refused: 'a log event without a message' },
  ]);
});

describe('an input that ends', () => {
  test.each(['{"a":1', '{"a":"', '[{"a":1}', '{"Records":[{"a":1},{"b', '"abc'])(
    'inside of something is told: %s',
    (document) => {
      expect(texts(document).at(-1)).toEqual({ refused: 'the input ends inside of it' });
    },
  );

  test('behind a number has that number', () => {
    expect(texts('12 34')).toEqual(['12', '34']);
  });

  test('before anything has no events', () => {
    expect(texts('')).toEqual([]);
    expect(texts(' \n')).toEqual([]);
  });
});

test('where the chunks end makes no difference', () => {
  const event = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue());
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
  const shape = fc.constantFrom('stream', 'array', 'Records');
  fc.assert(
    fc.property(
      fc.array(event),
      sizes,
      shape,
      fc.constantFrom(0, 2),
      (events, pieces, kind, indent) => {
        const wanted = events.filter((each) => !('Records' in each) && !('logEvents' in each));
        const json = (value: unknown) => JSON.stringify(value, null, indent);
        const document =
          kind === 'stream'
            ? wanted.map(json).join(indent === 0 ? '' : '\n')
            : json(kind === 'array' ? wanted : { Records: wanted, more: [1, { a: ']' }] });
        const said = split('json', inPieces(Buffer.from(document), pieces));
        expect(said).toEqual(wanted.map((each, i) => [i + 1, JSON.stringify(each)]));
      },
    ),
  );
});

test('an event longer than 16 MiB is refused, and its neighbours are not', () => {
  const long = Buffer.alloc(1 << 20, 'x');
  const chunks = ['{"Records":[{"a":1},{"b":"', ...Array(17).fill(long), '"},{"c":3}]}'];
  expect(split('json', chunks)).toEqual([
    [1, '{"a":1}'],
    [2, { refused: 'longer than 16 MiB, left out' }],
    [3, '{"c":3}'],
  ]);
});

test('Records are found behind a beginning that is too long to be kept', () => {
  const long = Buffer.alloc(1 << 20, 'x');
  const chunks = ['{"b":"', ...Array(17).fill(long), '","Records":[{"c":3}]}'];
  expect(split('json', chunks)).toEqual([[1, '{"c":3}']]);
});

test('the place tells what was read', () => {
  const placeAfter = (document: string) => {
    const splitter = new JsonSplitter({ visit: () => {}, refuse: () => {} });
    splitter.push(Buffer.from(document));
    return splitter.place;
  };
  expect(['{}', '{"a":', '{"a', '{"Records":[', '[1,'].map(placeAfter)).toEqual([
    ...['between', 'value', 'string', 'list', 'list'],
  ]);
});
