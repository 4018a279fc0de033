import { type Diagnostic, suggest } from '@sluice/core';
import type { Command, Option, Query } from '../ast.ts';
import { codes } from '../codes.ts';
import { replacing, wordOf } from './checking.ts';

interface Setting {
  /** In words, for a hint. */
  readonly wanted: string;
  /** All that it may be, where they can be listed. */
  readonly words?: readonly string[];
  allows(value: Option['value']): boolean;
}

const oneOf = (...words: readonly string[]): Setting => ({
  wanted: words.map((word) => `\`${word}\``).join(' or '),
  words,
  allows: (value) => words.includes(String(value).toLowerCase()),
});
const boolean: Setting = {
  wanted: '`true` or `false`',
  words: ['true', 'false'],
  allows: (value) => typeof value === 'boolean',
};
const name: Setting = {
  wanted: 'a name',
  allows: (value) => typeof value === 'string' && value !== '',
};
const whole: Setting = {
  wanted: 'a whole number from 1',
  allows: (value) => typeof value === 'number' && Number.isInteger(value) && value > 0,
};
const number: Setting = {
  wanted: 'a number',
  allows: (value) => typeof value === 'number',
};

/** The options of each command that has some. */
export const settings: Readonly<Record<string, Readonly<Record<string, Setting>>>> = {
  join: { type: oneOf('inner', 'left'), left: name, right: name },
  appendcols: { override: boolean, max: whole },
  addtotals: { fieldname: name, row: boolean, col: boolean },
  outlier: {
    action: oneOf('remove', 'transform'),
    param: number,
    uselower: boolean,
    mark: boolean,
  },
};

/** Options that exist, once each, with a value that they can have. */
export function* checkSettings({ commands }: Query): Generator<Diagnostic> {
  for (const command of commands) {
    if (!('options' in command)) continue;
    const seen = new Set<string>();
    for (const option of command.options) {
      if (option.name === '') continue;
      yield* checkOption(option, command, seen);
      seen.add(option.name.toLowerCase());
    }
    if (command.kind === 'join') {
      for (const side of ['left', 'right']) {
        if (!seen.has(side)) yield codes.joinAliases.at(command.span, side);
      }
    }
  }
}

function* checkOption(
  option: Option,
  command: Command,
  seen: ReadonlySet<string>,
): Generator<Diagnostic> {
  const word = wordOf(command);
  const known = settings[word] ?? {};
  const key = option.name.toLowerCase();
  const setting = Object.hasOwn(known, key) ? known[key] : undefined;
  if (setting === undefined) {
    const meant = suggest(option.name, Object.keys(known));
    const fix = meant === undefined ? undefined : replacing(option.nameSpan, meant);
    yield codes.unknownOption.at(
      { span: option.nameSpan, fix },
      option.name,
      word,
      Object.keys(known),
    );
  } else if (seen.has(key)) {
    yield codes.settingTwice.at(option.span, option.name);
  } else if (!setting.allows(option.value)) {
    yield codes.settingValue.at(option.span, String(option.value), option.name, setting.wanted);
  }
}
