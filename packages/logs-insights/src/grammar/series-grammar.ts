import type { Found } from '@sluice/syntax';
import type {
  Accum,
  AddTotals,
  Autoregress,
  Command,
  FillDown,
  Filling,
  FillMissing,
  LogCompare,
  Option,
  Outlier,
  Path,
  Sessionize,
  WildPath,
} from '../ast.ts';
import { codes } from '../codes.ts';
import * as t from '../tokens.ts';
import * as w from '../words.ts';
import { EnrichGrammar } from './enrich-grammar.ts';
import { skipped } from './said-grammar.ts';

/** Commands that look at rows in their order. */
export abstract class SeriesGrammar extends EnrichGrammar {
  private readonly isOption = (): boolean => this.LA(2).tokenType === t.Equals;

  // addtotals = "addtotals" , { setting } , [ names ]
  protected readonly addTotals = this.RULE(
    'addTotals',
    (): Command => {
      const options: Option[] = [];
      const first = this.CONSUME(w.AddTotals);
      this.MANY({
        GATE: this.isOption,
        DEF: () => options.push(this.SUBRULE(this.setting)),
      });
      const fields = this.OPTION(() => this.SUBRULE(this.names));
      return this.ACTION(
        (): AddTotals => ({
          kind: 'add-totals',
          options,
          fields: fields ?? [],
          span: this.since(first),
        }),
      );
    },
    skipped,
  );

  // accum = "accum" , name , [ alias ]
  protected readonly accum = this.RULE(
    'accum',
    (): Command => {
      const first = this.CONSUME(w.Accum);
      const field: Path = this.SUBRULE(this.name);
      const alias = this.OPTION(() => this.SUBRULE(this.alias));
      return this.ACTION(
        (): Accum => ({
          kind: 'accum',
          field,
          ...(alias && { alias }),
          span: this.since(first),
        }),
      );
    },
    skipped,
  );

  // autoregress = "autoregress" , name , [ alias ] , [ "p" , "=" , number , [ "-" , number ] ]
  protected readonly autoregress = this.RULE(
    'autoregress',
    (): Command => {
      const first = this.CONSUME(w.Autoregress);
      const field: Path = this.SUBRULE(this.name);
      const alias = this.OPTION(() => this.SUBRULE(this.alias));
      const lags = this.OPTION2(() => {
        const option = this.CONSUME(w.Plain);
        this.CONSUME(t.Equals);
        const from = this.CONSUME(t.NumberLiteral);
        const to = this.OPTION3(() => {
          this.CONSUME(t.Minus);
          return this.CONSUME2(t.NumberLiteral);
        });
        return this.ACTION(() => this.lagsOf(option, from, to ?? from));
      });
      return this.ACTION(
        (): Autoregress => ({
          kind: 'autoregress',
          field,
          ...(alias && { alias }),
          ...(lags && { lags }),
          span: this.since(first),
        }),
      );
    },
    skipped,
  );

  private lagsOf(option: Found, from: Found, to: Found): readonly [number, number] {
    if (option.image !== '' && option.image.toLowerCase() !== 'p') {
      this.say(codes.unknownOption.at(this.span(option), option.image, 'autoregress', ['p']));
    }
    for (const found of new Set([from, to])) {
      if (found.image !== '' && !/^[1-9]\d*$/.test(found.image)) {
        this.say(codes.notWhole.at(this.span(found), found.image));
      }
    }
    return [Number(from.image), Number(to.image)];
  }

  // filldown = "filldown" , { wild , [ "," ] }
  protected readonly fillDown = this.RULE(
    'fillDown',
    (): Command => {
      const parts: Found[] = [];
      const first = this.CONSUME(w.FillDown);
      this.MANY(() =>
        parts.push(
          this.OR([
            { ALT: () => this.CONSUME(w.Word) },
            { ALT: () => this.CONSUME(t.Star) },
            { ALT: () => this.CONSUME(t.Comma) },
          ]),
        ),
      );
      return this.ACTION(
        (): FillDown => ({ kind: 'fill-down', fields: wildPaths(parts), span: this.since(first) }),
      );
    },
    skipped,
  );

  // fillmissing = "fillmissing" , [ "with" , filling , { "," , filling } ]
  protected readonly fillMissing = this.RULE(
    'fillMissing',
    (): Command => {
      const fillings: Filling[] = [];
      const first = this.CONSUME(w.FillMissing);
      this.OPTION(() => {
        this.CONSUME(w.With);
        this.AT_LEAST_ONE_SEP({
          SEP: t.Comma,
          DEF: () => fillings.push(this.SUBRULE(this.filling)),
        });
      });
      return this.ACTION(
        (): FillMissing => ({ kind: 'fill-missing', fillings, span: this.since(first) }),
      );
    },
    skipped,
  );

  // filling = expression , "for" , name
  private readonly filling = this.RULE(
    'filling',
    (): Filling => {
      const value = this.SUBRULE(this.expression);
      this.CONSUME(w.For);
      const field: Path = this.SUBRULE(this.name);
      return this.ACTION(() => ({ kind: 'filling', value, field, span: this.since(value) }));
    },
    { recoveryValueFunc: (): Filling => noFilling },
  );

  // outlier = "outlier" , { setting } , name , { [ "," ] , name }
  protected readonly outlier = this.RULE(
    'outlier',
    (): Command => {
      const options: Option[] = [];
      const first = this.CONSUME(w.Outlier);
      this.MANY({
        GATE: this.isOption,
        DEF: () => options.push(this.SUBRULE(this.setting)),
      });
      const fields: Path[] = [this.SUBRULE(this.name)];
      this.MANY2(() => {
        this.OPTION(() => this.CONSUME(t.Comma));
        fields.push(this.SUBRULE2(this.name));
      });
      return this.ACTION(
        (): Outlier => ({ kind: 'outlier', options, fields, span: this.since(first) }),
      );
    },
    skipped,
  );

  // sessionize = "sessionize" , names , [ "maxspan" , duration ] , [ alias ]
  protected readonly sessionize = this.RULE(
    'sessionize',
    (): Command => {
      const first = this.CONSUME(w.Sessionize);
      const keys: readonly Path[] = this.SUBRULE(this.names);
      const maxspan = this.OPTION(() => {
        this.CONSUME(w.Maxspan);
        return this.CONSUME(t.Duration);
      });
      const alias = this.OPTION2(() => this.SUBRULE(this.alias));
      return this.ACTION(
        (): Sessionize => ({
          kind: 'sessionize',
          keys,
          ...(maxspan && { maxspan: this.durationAt(maxspan) }),
          ...(alias && { alias }),
          span: this.since(first),
        }),
      );
    },
    skipped,
  );

  // logcompare = "logcompare" , "timeshift" , duration
  protected readonly logCompare = this.RULE(
    'logCompare',
    (): Command => {
      const first = this.CONSUME(w.LogCompare);
      this.CONSUME(w.Timeshift);
      const found = this.CONSUME(t.Duration);
      return this.ACTION(
        (): LogCompare => ({
          kind: 'log-compare',
          timeshift: this.durationAt(found),
          span: this.since(first),
        }),
      );
    },
    skipped,
  );
}

/** `cpu_*` is one field where nothing stands between its parts. */
function wildPaths(parts: readonly Found[]): readonly WildPath[] {
  const paths: WildPath[] = [];
  for (const { image, startOffset } of parts) {
    const last = paths.at(-1);
    if (image === ',') continue;
    const end = startOffset + image.length;
    if (last?.span.end === startOffset) {
      const span = { start: last.span.start, end };
      paths[paths.length - 1] = { ...last, pattern: last.pattern + image, span };
    } else paths.push({ kind: 'wild-path', pattern: image, span: { start: startOffset, end } });
  }
  return paths;
}

const nowhere = { start: 0, end: 0 };

const noFilling: Filling = {
  kind: 'filling',
  value: { kind: 'broken', span: nowhere },
  field: { kind: 'path', name: '', steps: [], span: nowhere },
  span: nowhere,
};
