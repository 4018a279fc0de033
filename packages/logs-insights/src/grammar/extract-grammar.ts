import type { Found } from '@sluice/syntax';
import type {
  Anomaly,
  Command,
  Diff,
  Estimate,
  Expand,
  Json,
  ParseFormat,
  ParseGlob,
  ParseRegex,
  Path,
  Pattern,
  Regex,
  Text,
  Unnest,
} from '../ast.ts';
import { codes } from '../codes.ts';
import * as t from '../tokens.ts';
import * as w from '../words.ts';
import { unescape } from './literals.ts';
import { RowGrammar } from './row-grammar.ts';
import { skipped } from './said-grammar.ts';

/** Commands that take values out of texts and lists, or texts into patterns. */
export abstract class ExtractGrammar extends RowGrammar {
  // parse = "parse" , [ name ] , ( glob | regexp | format )
  protected readonly parse = this.RULE(
    'parse',
    (): Command => {
      const first = this.CONSUME(w.Parse);
      const field = this.OPTION({
        GATE: () => !this.isFormat(1),
        DEF: () => this.SUBRULE(this.name),
      });
      const how = this.OR([
        { ALT: () => this.SUBRULE(this.glob) },
        { ALT: () => this.SUBRULE(this.expressionOfGroups) },
        { ALT: () => this.SUBRULE(this.format) },
      ]);
      return this.ACTION((): ParseGlob | ParseRegex | ParseFormat => ({
        ...how,
        ...(field && { field }),
        span: this.since(first),
      }));
    },
    skipped,
  );

  /** `logfmt as`, `csv as`: a format, where a field of that name would be followed by one. */
  private isFormat(ahead: number): boolean {
    const { tokenType } = this.LA(ahead);
    const next = this.LA(ahead + 1).tokenType;
    return (tokenType === w.Logfmt || tokenType === w.Csv) && next === w.As;
  }

  // glob = text , [ "as" ] , names
  private readonly glob = this.RULE(
    'glob',
    (): ParseGlob => {
      const found = this.SUBRULE(this.text);
      this.OPTION(() => this.CONSUME(w.As));
      const aliases = this.SUBRULE(this.names);
      return { kind: 'parse-glob', glob: found, aliases, span: found?.span ?? nowhere };
    },
    {
      recoveryValueFunc: (): ParseGlob => ({
        kind: 'parse-glob',
        glob: noText,
        aliases: [],
        span: nowhere,
      }),
    },
  );

  // expressionOfGroups = regex , [ "as" , names ] , [ "multi" ]
  private readonly expressionOfGroups = this.RULE(
    'expressionOfGroups',
    (): ParseRegex => {
      const regex = this.SUBRULE(this.regex);
      const aliases = this.OPTION(() => {
        this.CONSUME(w.As);
        return this.SUBRULE(this.names);
      });
      const multi = this.OPTION2(() => this.CONSUME(w.Multi));
      return {
        kind: 'parse-regex',
        regex,
        aliases: aliases ?? [],
        multi: multi !== undefined,
        span: nowhere,
      };
    },
    {
      recoveryValueFunc: (): ParseRegex => ({
        kind: 'parse-regex',
        regex: noRegex,
        aliases: [],
        multi: false,
        span: nowhere,
      }),
    },
  );

  // format = ( "logfmt" | "csv" ) , "as" , names
  private readonly format = this.RULE(
    'format',
    (): ParseFormat => {
      const found = this.OR([
        { ALT: () => this.CONSUME(w.Logfmt) },
        { ALT: () => this.CONSUME(w.Csv) },
      ]);
      this.CONSUME(w.As);
      const aliases = this.SUBRULE(this.names);
      return this.ACTION(() => ({
        kind: 'parse-format',
        format: found.image.toLowerCase() as 'csv',
        aliases,
        span: nowhere,
      }));
    },
    {
      recoveryValueFunc: (): ParseFormat => ({
        kind: 'parse-format',
        format: 'csv',
        aliases: [],
        span: nowhere,
      }),
    },
  );

  // text = '"' , … , '"'
  protected readonly text = this.RULE(
    'text',
    (): Text => {
      const found = this.OR([
        { ALT: () => this.CONSUME(t.Text) },
        { ALT: () => this.CONSUME(t.OpenText) },
      ]);
      return this.ACTION(() => this.textOf(found));
    },
    { recoveryValueFunc: (): Text => noText },
  );

  private textOf(found: Found): Text {
    const span = this.span(found);
    const isOpen = found.tokenType === t.OpenText;
    if (isOpen) this.say(codes.unclosedText.at(span));
    const inner = isOpen ? found.image.slice(1) : found.image.slice(1, -1);
    return { kind: 'text', value: unescape(inner), span };
  }

  // json = "json" , "field" , "=" , name , text , alias
  protected readonly json = this.RULE(
    'json',
    (): Command => {
      const first = this.CONSUME(w.Json);
      const option = this.CONSUME(w.Plain);
      this.CONSUME(t.Equals);
      const field: Path = this.SUBRULE(this.name);
      const path: Text = this.SUBRULE(this.text);
      const alias: Path = this.SUBRULE(this.alias);
      return this.ACTION((): Json => {
        if (option.image !== '' && option.image.toLowerCase() !== 'field') {
          this.say(codes.unknownOption.at(this.span(option), option.image, 'json', ['field']));
        }
        return { kind: 'json', field, path, alias, span: this.since(first) };
      });
    },
    skipped,
  );

  // unnest = "unnest" , expression , "into" , name
  protected readonly unnest = this.RULE(
    'unnest',
    (): Command => {
      const first = this.CONSUME(w.Unnest);
      const expression = this.SUBRULE(this.expression);
      this.CONSUME(w.Into);
      const alias: Path = this.SUBRULE(this.name);
      return this.ACTION(
        (): Unnest => ({ kind: 'unnest', expression, alias, span: this.since(first) }),
      );
    },
    skipped,
  );

  // expand = "expand" , name
  protected readonly expand = this.RULE(
    'expand',
    (): Command => {
      const first = this.CONSUME(w.Expand);
      const field: Path = this.SUBRULE(this.name);
      return this.ACTION((): Expand => ({ kind: 'expand', field, span: this.since(first) }));
    },
    skipped,
  );

  // pattern = "pattern" , expression
  protected readonly pattern = this.RULE(
    'pattern',
    (): Command => {
      const first = this.CONSUME(w.Pattern);
      const expression = this.SUBRULE(this.expression);
      return this.ACTION((): Pattern => ({ kind: 'pattern', expression, span: this.since(first) }));
    },
    skipped,
  );

  // anomaly = "anomaly"
  protected readonly anomaly = this.RULE(
    'anomaly',
    (): Command => {
      const first = this.CONSUME(w.Anomaly);
      return this.ACTION((): Anomaly => ({ kind: 'anomaly', span: this.span(first) }));
    },
    skipped,
  );

  // estimate = "estimate"
  protected readonly estimate = this.RULE(
    'estimate',
    (): Command => {
      const first = this.CONSUME(w.Estimate);
      return this.ACTION((): Estimate => ({ kind: 'estimate', span: this.span(first) }));
    },
    skipped,
  );

  // diff = "diff" , [ word ]
  protected readonly diff = this.RULE(
    'diff',
    (): Command => {
      const first = this.CONSUME(w.Diff);
      const found = this.OPTION(() => this.CONSUME(w.Plain));
      return this.ACTION((): Diff => {
        const previous = found && previousOf(found.image);
        if (found !== undefined && previous === undefined) {
          this.say(codes.unknownRange.at(this.span(found), found.image));
        }
        return { kind: 'diff', ...(previous && { previous }), span: this.since(first) };
      });
    },
    skipped,
  );
}

const ranges = ['previousDay', 'previousWeek', 'previousMonth'] as const;

const previousOf = (word: string) =>
  ranges.find((range) => range.toLowerCase() === word.toLowerCase());

const nowhere = { start: 0, end: 0 };
const noText: Text = { kind: 'text', value: '', span: nowhere };
const noRegex: Regex = { kind: 'regex', source: '', span: nowhere };
