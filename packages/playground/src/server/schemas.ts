import { languages } from 'sluice';

/** JSON Schemas: what requests are checked against, and what the API's document shows. */

export type Schema = Readonly<Record<string, unknown>>;

const text = (description: string): Schema => ({ type: 'string', description });

export const languageParameters: Schema = {
  type: 'object',
  required: ['language'],
  properties: {
    language: { type: 'string', enum: languages.map(({ id }) => id), description: 'The language.' },
  },
};

export const verbBody: Schema = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: {
    text: text('The text in the language.'),
    input: { type: 'object', description: 'The input, in the words of the case files.' },
    options: { type: 'object', description: 'Options of the language.' },
  },
};

export const ruleSetBody: Schema = {
  type: 'object',
  required: ['rules', 'events'],
  additionalProperties: false,
  properties: {
    rules: {
      type: 'object',
      maxProperties: 10_000,
      additionalProperties: text('An event pattern.'),
      description: 'Event patterns by name.',
    },
    events: {
      type: 'array',
      maxItems: 10_000,
      items: text('An event, as raw JSON text.'),
    },
  },
};

const span: Schema = {
  type: 'object',
  required: ['start', 'end'],
  properties: { start: { type: 'integer' }, end: { type: 'integer' } },
  description: 'UTF-16 offsets, half open.',
};

export const diagnostic: Schema = {
  type: 'object',
  required: ['code', 'severity', 'message', 'span'],
  properties: {
    code: { type: 'string' },
    severity: { enum: ['error', 'warning', 'info'] },
    message: { type: 'string' },
    span,
    hint: { type: 'string' },
    related: { type: 'array', items: { type: 'object' } },
    fix: { type: 'object' },
    awsMessage: { type: 'string' },
    awsPosition: {
      type: 'object',
      properties: { line: { type: 'integer' }, column: { type: 'integer' } },
    },
  },
};

/** The answer of every verb. */
export const outcome: Schema = {
  type: 'object',
  required: ['ok', 'diagnostics'],
  properties: {
    ok: { type: 'boolean' },
    value: { description: 'What was asked for; only where `ok`.' },
    partial: { description: 'What could be understood all the same; only where not `ok`.' },
    diagnostics: { type: 'array', items: diagnostic },
  },
};

export const languageList: Schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'title', 'verbs'],
    properties: {
      id: { type: 'string' },
      title: { type: 'string' },
      verbs: { type: 'array', items: { type: 'string' } },
    },
  },
};

export const problemBody: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    diagnostics: { type: 'array', items: diagnostic },
  },
};
