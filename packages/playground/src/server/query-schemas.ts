import { diagnostic, problemBody, type Schema } from './schemas.ts';

const milliseconds = (description: string): Schema => ({
  type: 'number',
  description: `${description}, in epoch milliseconds.`,
});

const event: Schema = {
  type: 'object',
  required: ['timestamp', 'message'],
  additionalProperties: {
    anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
  },
  properties: {
    timestamp: milliseconds('When it happened'),
    message: { type: 'string' },
    ingestionTime: milliseconds('When it was put'),
    logStream: { type: 'string' },
    log: { type: 'string', description: 'The field `@log`: account:group.' },
  },
  description: 'A log event; further members are fields of it.',
};

export const queryBody: Schema = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: {
    text: { type: 'string', description: 'The query.' },
    events: { type: 'array', items: event, description: 'What the query is over.' },
    logGroupNames: {
      type: 'array',
      minItems: 1,
      maxItems: 50,
      items: { type: 'string' },
      description: 'Log groups that the query is over; with SOURCE neither is needed.',
    },
    start: milliseconds('The first time of the range, inclusive'),
    end: milliseconds('The last time of the range, inclusive'),
    options: {
      type: 'object',
      additionalProperties: false,
      properties: {
        mode: { enum: ['aws', 'strict'] },
        lenient: { type: 'boolean' },
        indexes: { type: 'array', items: { type: 'string' } },
      },
      description: 'Options of the language.',
    },
  },
  not: { required: ['events', 'logGroupNames'] },
};

const statistics: Schema = {
  type: 'object',
  required: ['recordsMatched', 'recordsScanned', 'bytesScanned', 'logGroupsScanned'],
  properties: {
    recordsMatched: { type: 'number' },
    recordsScanned: { type: 'number' },
    bytesScanned: { type: 'number' },
    logGroupsScanned: { type: 'number' },
  },
};

const line = (name: string, description: string, schema: Schema): Schema => ({
  type: 'object',
  required: [name],
  additionalProperties: false,
  properties: { [name]: schema },
  description,
});

/** One line of an answer. The first is `progress`; the last is `end` or `problem`. */
export const queryLine: Schema = {
  oneOf: [
    line('progress', 'What was read so far.', statistics),
    line('columns', 'The columns of the rows, in order.', {
      type: 'array',
      items: { type: 'string' },
    }),
    line('rows', 'Some rows; what has no value is left out of a row.', {
      type: 'array',
      items: { type: 'object', additionalProperties: { type: 'string' } },
    }),
    line('end', 'All rows were told.', {
      type: 'object',
      required: ['statistics', 'diagnostics', 'leftOut'],
      properties: {
        statistics,
        diagnostics: { type: 'array', items: diagnostic },
        leftOut: {
          type: 'array',
          items: { type: 'string' },
          description: 'Lines of files that are no events, and why.',
        },
      },
    }),
    line('problem', 'The query failed on its way.', problemBody),
  ],
};
