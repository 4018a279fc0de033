import { Argument, InvalidArgumentError, Option } from 'commander';
import { type AnyLanguage, languageOf, languages } from 'sluice';

/** The positional argument that names a language. */
export const languageArgument = (): Argument =>
  new Argument('<language>', 'the language').choices(ids()).argParser(languageNamed);

/** `--language L`, for commands that otherwise go by the file's name. */
export const languageOption = (): Option =>
  new Option('--language <language>', 'the language of all the files')
    .choices(ids())
    .argParser(languageNamed);

/** `--option name=value`: what the language's own functions take, e.g. `profile=sns`. */
export const optionOption = (): Option =>
  new Option(
    '-o, --option <name=value>',
    'an option of the language (repeatable), e.g. profile=sns',
  )
    .argParser(collectOption)
    .default({}, 'none');

export type LanguageOptions = Readonly<Record<string, unknown>>;

const ids = () => languages.map((language) => language.id);

function languageNamed(id: string): AnyLanguage {
  const language = languageOf(id);
  if (language) return language;
  throw new InvalidArgumentError(`The languages are ${ids().join(', ')}.`);
}

function collectOption(given: string, before: LanguageOptions): LanguageOptions {
  const at = given.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('It is written name=value.');
  return { ...before, [given.slice(0, at)]: valueOf(given.slice(at + 1)) };
}

/** `true`, `3` and `null` are what they look like; anything else is a text. */
function valueOf(text: string): unknown {
  return /^(?:true|false|null|-?\d+(?:\.\d+)?)$/.test(text) ? JSON.parse(text) : text;
}
