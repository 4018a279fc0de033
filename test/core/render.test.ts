import { type Diagnostic, render } from '@sluice/core';
import { expect, test } from 'vitest';

const text = '{ $.status = 500 && $.verb > "GET" }';
const diagnostic: Diagnostic = {
  code: 'ZZ3001',
  severity: 'error',
  message: '`>` compares numbers, not text',
  span: { start: 20, end: 34 },
  hint: 'compare text with `=` or `!=`',
};

test('a diagnostic shows its line, a caret under every character, and a hint', () => {
  expect(render(diagnostic, { text })).toMatchInlineSnapshot(`
    "error[ZZ3001]: \`>\` compares numbers, not text
     --> 1:21
    1 | { $.status = 500 && $.verb > "GET" }
      |                     ^^^^^^^^^^^^^^
      = hint: compare text with \`=\` or \`!=\`
    "
  `);
});

test('the file is named where it is known', () => {
  expect(render(diagnostic, { text, name: 'errors.txt' })).toContain(' --> errors.txt:1:21\n');
});

test('without the text only the words are shown', () => {
  expect(render(diagnostic)).toMatchInlineSnapshot(`
    "error[ZZ3001]: \`>\` compares numbers, not text
      = hint: compare text with \`=\` or \`!=\`
    "
  `);
});

test('what is related, the fix and the service’s words follow', () => {
  const more: Diagnostic = {
    ...diagnostic,
    related: [{ message: 'the selector', span: { start: 20, end: 26 } }],
    fix: { title: 'write `=`', edits: [] },
    awsMessage: 'Invalid filter\nand more',
  };
  expect(render(more, { text })).toMatchInlineSnapshot(`
    "error[ZZ3001]: \`>\` compares numbers, not text
     --> 1:21
    1 | { $.status = 500 && $.verb > "GET" }
      |                     ^^^^^^^^^^^^^^
     --> 1:21
    1 | { $.status = 500 && $.verb > "GET" }
      |                     ^^^^^^ the selector
      = hint: compare text with \`=\` or \`!=\`
      = fix: write \`=\`
      = aws: Invalid filter
    "
  `);
});

test('a place at the end of the text has a caret too', () => {
  const end = { ...diagnostic, span: { start: 3, end: 3 } };
  expect(render(end, { text: 'a\nb' })).toContain('2 | b\n  |  ^\n');
});

test('a span over several lines is marked on its first', () => {
  const long = { ...diagnostic, span: { start: 0, end: 7 } };
  expect(render(long, { text: 'abc\ndef' })).toContain('1 | abc\n  | ^^^\n');
});

test('a long line is cut around the caret', () => {
  const far = { ...diagnostic, span: { start: 500, end: 505 } };
  const [, , shown = '', carets = ''] = render(far, {
    text: `${'x'.repeat(500)}WRONG${'y'.repeat(500)}`,
  }).split('\n');
  expect(shown).toHaveLength('1 | '.length + 100);
  expect(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('WRONG');
  const wide = render({ ...diagnostic, span: { start: 0, end: 900 } }, { text: 'x'.repeat(900) });
  expect(wide.split('\n')[3]).toBe(`  | ${'^'.repeat(100)}`);
});

test('nothing in a text can steer a terminal', () => {
  const evil = 'a\u001b[31m\u0007\u202eb';
  const said = {
    ...diagnostic,
    message: evil,
    hint: evil,
    awsMessage: evil,
    span: { start: 0, end: 1 },
  };
  const shown = render(said, { text: evil, name: evil });
  expect([...shown].filter((char) => evil.includes(char) && !/[a-z[0-9]/.test(char))).toEqual([]);
});

test('a tab takes one column, as the caret counts it', () => {
  const tabbed = { ...diagnostic, span: { start: 1, end: 2 } };
  expect(render(tabbed, { text: '\tx' })).toContain('1 |  x\n  |  ^\n');
});

test('colour is asked for', () => {
  const coloured = render(diagnostic, { text, color: true });
  expect(coloured).toContain('\u001b[31merror[ZZ3001]\u001b[0m');
  expect(render({ ...diagnostic, severity: 'warning' }, { color: true })).toContain('\u001b[33m');
  expect(render({ ...diagnostic, severity: 'info' }, { color: true })).toContain('\u001b[36m');
});
