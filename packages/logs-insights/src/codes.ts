import { defineCodes } from '@sluice/core';
import { adviceMessages } from './codes/advice.ts';
import { callMessages } from './codes/call.ts';
import { extractMessages } from './codes/extract.ts';
import { inputMessages } from './codes/input.ts';
import { limitMessages } from './codes/limit.ts';
import { mistakeMessages } from './codes/mistake.ts';
import { nameMessages } from './codes/name.ts';
import { settingMessages } from './codes/setting.ts';
import { structureMessages } from './codes/structure.ts';
import { syntaxMessages } from './codes/syntax.ts';
import { textMessages } from './codes/text.ts';

/** Everything that is said of queries. */
export const codes = defineCodes('LI', {
  ...textMessages,
  ...syntaxMessages,
  ...mistakeMessages,
  ...callMessages,
  ...nameMessages,
  ...structureMessages,
  ...extractMessages,
  ...settingMessages,
  ...limitMessages,
  ...inputMessages,
  ...adviceMessages,
});
