import { codes } from '../codes.ts';
import { commandWords } from '../words.ts';
import { edit, type Reading, spanFrom, startOf } from './fault.ts';

/** A pipe too many. */
const emptyCommand: Reading = (fault) => {
  const { span, found, before, text } = fault;
  const bare = before.replace(/#[^\r\n]*/g, '');
  if (
    found === '' &&
    text
      .slice(0, span.start)
      .replace(/#[^\r\n]*/g, '')
      .trim() === ''
  ) {
    return codes.emptyQuery.at(span);
  }
  const isAfterPipe = /\|\s*$/.test(bare);
  if (found === '|') {
    const isFirst =
      !isAfterPipe &&
      text
        .slice(0, span.start)
        .replace(/#[^\r\n]*/g, '')
        .trim() === '';
    if (!isFirst && !isAfterPipe) return undefined;
    const where = isFirst ? 'before the first `|`' : 'between two `|`';
    return codes.emptyCommand.at({ span, fix: edit(span, '', 'remove the `|`') }, where);
  }
  if (!isAfterPipe || (found !== '' && found !== ')')) return undefined;
  const [tail] = /\|\s*$/.exec(before) ?? [];
  if (tail === undefined) return codes.emptyCommand.at(span, 'after the last `|`');
  const pipe = spanFrom(startOf(fault, tail), 1);
  const fix = edit(pipe, '', 'remove the `|`');
  return codes.emptyCommand.at({ span: pipe, fix }, 'after the last `|`');
};

/** `// …`, `/* … *\/`, `-- …`. */
const comment: Reading = ({ span, found, before, after, text }) => {
  const isSecond = found !== '/' && before.endsWith('/') && found === '*';
  if (found === '*' && isSecond) return blockComment(span.start - 1, text);
  if (found === '/' && after.startsWith('*')) return blockComment(span.start, text);
  const start = found === '/' && before.endsWith('/') ? span.start - 1 : span.start;
  if (text.startsWith('//', start)) {
    const both = spanFrom(start, 2);
    return codes.foreignComment.at({ span: both, fix: edit(both, '#') }, '//');
  }
  return undefined;
};

function blockComment(start: number, text: string) {
  const close = text.indexOf('*/', start + 2);
  const end = close === -1 ? text.length : close + 2;
  const isWhole = close !== -1;
  const fix = edit({ start, end }, '', 'remove the comment');
  return codes.foreignComment.at({ span: spanFrom(start, 2), ...(isWhole && { fix }) }, '/*');
}

/** `source = lg`. */
const source: Reading = (fault) => {
  const { span, found, before, after } = fault;
  const [word] = /\bsource\s*$/i.exec(before) ?? [];
  const [rest, name] = /^\s*([\w./-]+|`[^`]+`)/.exec(after) ?? [];
  if (found !== '=' || word === undefined || rest === undefined || name === undefined) {
    return undefined;
  }
  const bare = name.replaceAll('`', '');
  const whole = { start: startOf(fault, word), end: span.end + rest.length };
  const fix = edit(whole, `SOURCE '${bare}'`);
  return codes.foreignSource.at({ span: whole, fix }, bare);
};

/** Words of SQL, PPL, Splunk and Kusto. */
const foreign: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  select: '`fields a, b`',
  from: "`SOURCE 'log group'`",
  eval: '`fields expression as name`',
  extend: '`fields expression as name`',
  let: '`fields expression as name`',
  rename: '`fields old as new`',
  project: '`display a, b`',
  table: '`display a, b`',
  summarize: '`stats count(*) by a`',
  aggregate: '`stats count(*) by a`',
  group: '`stats count(*) by a`',
  having: '`filter` after `stats`',
  take: '`limit n`',
  top: '`stats count(*) as c by a | sort c desc | limit n`',
  rare: '`stats count(*) as c by a | sort c | limit n`',
  rex: '`parse field /(?<name>…)/`',
  grok: '`parse field /(?<name>…)/`',
  regex: '`filter field like /…/`',
  grep: '`filter @message like /…/`',
  distinct: '`stats count(*) by a`',
  timechart: '`stats count(*) by bin(5m)`',
  streamstats: '`accum field as total`',
  mvexpand: '`unnest list into item`',
});

const straight: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  select: 'fields',
  project: 'display',
  table: 'display',
  summarize: 'stats',
  aggregate: 'stats',
  take: 'limit',
});

/** A word that begins a command elsewhere; or a function without `stats`. */
export const foreignCommand: Reading = ({ span, found, after }) => {
  const isCall = /^\s*\(/.test(after);
  if (isCall && /^(?:count\w*|sum|avg|min|max|pct|median)$/i.test(found)) {
    const at = spanFrom(span.start, 0);
    return codes.foreignCommand.at(
      { span, fix: edit(at, 'stats ', 'write `stats`') },
      found,
      `\`stats ${found}(…)\``,
    );
  }
  const instead = foreign[found.toLowerCase()];
  if (instead === undefined) return undefined;
  const plain = straight[found.toLowerCase()];
  const isPlain = plain !== undefined && !/^\s*\*|\bfrom\b/i.test(after);
  const fix = isPlain ? edit(span, plain) : undefined;
  return codes.foreignCommand.at({ span, fix }, found, instead);
};

/** `… limit 5` after a command that is complete; `group by`, `having`. */
const missingPipe: Reading = ({ span, found, before, after }) => {
  const at = spanFrom(span.start, 0);
  if (/^group$/i.test(found) && /^\s+by\b/i.test(after)) {
    const [by] = /^\s+/.exec(after)!;
    const fix = edit(spanFrom(span.start, found.length + by.length), '', 'remove `group`');
    return codes.foreignClause.at({ span, fix }, found, '`by` alone');
  }
  if (/^having$/i.test(found)) {
    return codes.foreignClause.at({ span, fix: edit(span, '| filter') }, found, '`| filter`');
  }
  const isWord = commandWords.some(({ PATTERN }) => matches(PATTERN, found));
  if (!isWord || !/^\s+[\w@`"'(]/.test(after) || /\|\s*$/.test(before)) return undefined;
  return codes.missingPipe.at({ span, fix: edit(at, '| ', 'write `|`') }, found);
};

const matches = (pattern: unknown, word: string): boolean =>
  pattern instanceof RegExp && pattern.exec(word)?.[0] === word;

/** `fields *`. */
const allFields: Reading = ({ span, found, before }) => {
  const [, command] = /\b(fields|display|dedup)\s*$/i.exec(before) ?? [];
  if (found !== '*' || command === undefined) return undefined;
  const isFields = /^fields$/i.test(command);
  const fix = edit(span, '@timestamp, @message');
  return codes.allFields.at({ span, ...(isFields && { fix }) }, command.toLowerCase());
};

export const commandReadings: readonly Reading[] = [
  comment,
  emptyCommand,
  source,
  allFields,
  missingPipe,
];
