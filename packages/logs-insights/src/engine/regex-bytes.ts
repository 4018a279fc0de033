/** Regular expressions over what was read, without decoding it. */
import { type BytesRegex, compileBytes } from '@sluice/match';
import { expressionOf, isFault } from '../regex.ts';
import { remembering } from '../remembering.ts';

/**
 * The same expression as `expressionOf` gives, with the same numbers and names of groups, over
 * UTF-8. Absent where it is a fault, and where texts have to be decoded for it.
 */
export const bytesRegexOf: (source: string) => BytesRegex | undefined = remembering((source) => {
  const expression = expressionOf(source);
  if (isFault(expression)) return undefined;
  const regex = compileBytes(source);
  return regex?.groups === expression.groups ? regex : undefined;
});
