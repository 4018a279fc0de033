import type { Found } from '@sluice/syntax';
import type {
  Argument,
  Command,
  Data,
  SavedQuery,
  Selection,
  SelectionArgument,
  Selector,
  Source,
  Time,
} from '../ast.ts';
import { codes } from '../codes.ts';
import * as t from '../tokens.ts';
import * as w from '../words.ts';
import { durationOf, millisecondsOf, unescape } from './literals.ts';
import { skipped } from './said-grammar.ts';
import { SeriesGrammar } from './series-grammar.ts';
import { nameOf, stepsOf } from './steps.ts';

/** What a query reads, and saved queries. */
export abstract class SourceGrammar extends SeriesGrammar {
  // source = "SOURCE" , selector , { selector | word , "=" , time }
  protected readonly source = this.RULE(
    'source',
    (): Command => {
      const selectors: Selector[] = [];
      const times: (readonly [Found, Time])[] = [];
      const first = this.CONSUME(w.Source);
      selectors.push(this.SUBRULE(this.selector));
      this.MANY(() =>
        this.OR([
          {
            GATE: () => this.LA(2).tokenType === t.Equals,
            ALT: () => {
              const name = this.CONSUME(w.Word);
              this.CONSUME(t.Equals);
              const time = this.SUBRULE(this.time);
              times.push([name, time]);
            },
          },
          { ALT: () => selectors.push(this.SUBRULE2(this.selector)) },
        ]),
      );
      return this.ACTION((): Source => {
        const [start, end] = this.rangeOf(times);
        return {
          kind: 'source',
          selectors,
          ...(start && { start }),
          ...(end && { end }),
          span: this.since(first),
        };
      });
    },
    skipped,
  );

  private rangeOf(times: readonly (readonly [Found, Time])[]): readonly (Time | undefined)[] {
    for (const [name] of times) {
      if (!/^(?:start|end)?$/i.test(name.image)) {
        this.say(codes.unknownOption.at(this.span(name), name.image, 'SOURCE', ['start', 'end']));
      }
    }
    return ['start', 'end'].map(
      (word) => times.findLast(([name]) => name.image.toLowerCase() === word)?.[1],
    );
  }

  // selector = text | selection | word
  private readonly selector = this.RULE(
    'selector',
    (): Selector =>
      this.OR([
        {
          ALT: () => {
            const { value, span } = this.SUBRULE(this.text);
            return { kind: 'log-group' as const, name: value, span };
          },
        },
        {
          GATE: () => this.LA(2).tokenType === t.Open,
          ALT: () => this.SUBRULE(this.selection),
        },
        {
          ALT: () => {
            const { name, span } = this.SUBRULE(this.name);
            return { kind: 'log-group' as const, name, span };
          },
        },
      ]),
    { recoveryValueFunc: (): Selector => ({ kind: 'log-group', name: '', span: nowhere }) },
  );

  // selection = word , "(" , [ selectionArgument , { "," , selectionArgument } ] , ")"
  private readonly selection = this.RULE(
    'selection',
    (): Selection => {
      const given: SelectionArgument[] = [];
      const found = this.CONSUME(w.Word);
      this.CONSUME(t.Open);
      this.MANY_SEP({
        SEP: t.Comma,
        DEF: () => given.push(this.SUBRULE(this.selectionArgument)),
      });
      const close = this.CONSUME(t.Close);
      return this.ACTION(() => ({
        kind: 'selection',
        name: found.image,
        nameSpan: this.span(found),
        arguments: given,
        span: this.span(found, close),
      }));
    },
    {
      recoveryValueFunc: (): Selection => ({
        kind: 'selection',
        name: '',
        nameSpan: nowhere,
        arguments: [],
        span: nowhere,
      }),
    },
  );

  // selectionArgument = [ word , ":" ] , data
  private readonly selectionArgument = this.RULE(
    'selectionArgument',
    (): SelectionArgument => {
      const found = this.OPTION(() => {
        const name = this.CONSUME(w.Word);
        this.CONSUME(t.Colon);
        return name;
      });
      const value = this.SUBRULE(this.data);
      return this.ACTION(() => ({
        kind: 'selection-argument',
        ...(found && { name: found.image, nameSpan: this.span(found) }),
        value,
        span: found === undefined ? value.span : this.since(found),
      }));
    },
    {
      recoveryValueFunc: (): SelectionArgument => ({
        kind: 'selection-argument',
        value: noData,
        span: nowhere,
      }),
    },
  );

  // data = text | "[" , [ data , { "," , data } ] , "]" | "{" , [ text , ":" , data , … ] , "}"
  private readonly data = this.RULE(
    'data',
    (): Data => {
      const items: Data[] = [];
      const members: (readonly [string, Data])[] = [];
      return this.OR([
        {
          ALT: () => {
            const found = this.CONSUME(t.Text);
            return this.ACTION(() => this.dataText(found));
          },
        },
        {
          ALT: () => {
            const open = this.CONSUME(t.OpenSquare);
            this.MANY_SEP({ SEP: t.Comma, DEF: () => items.push(this.SUBRULE(this.data)) });
            const close = this.CONSUME(t.CloseSquare);
            return this.ACTION(() => ({
              kind: 'data-list' as const,
              items,
              span: this.span(open, close),
            }));
          },
        },
        {
          ALT: () => {
            const open = this.CONSUME(t.OpenBrace);
            this.MANY_SEP2({
              SEP: t.Comma,
              DEF: () => {
                const name = this.CONSUME2(t.Text);
                this.CONSUME(t.Colon);
                const value = this.SUBRULE2(this.data);
                this.ACTION(() => members.push([unescape(name.image.slice(1, -1)), value]));
              },
            });
            const close = this.CONSUME(t.CloseBrace);
            return this.ACTION(() => ({
              kind: 'data-object' as const,
              members,
              span: this.span(open, close),
            }));
          },
        },
      ]);
    },
    { recoveryValueFunc: (): Data => noData },
  );

  private dataText(found: Found): Data {
    const value = unescape(found.image.slice(1, -1));
    return { kind: 'data-text', value, span: this.span(found) };
  }

  // time = [ "-" ] , ( number | duration ) | "now"
  private readonly time = this.RULE(
    'time',
    (): Time => {
      const sign = this.OPTION(() => this.CONSUME(t.Minus));
      const found = this.OR([
        { ALT: () => this.CONSUME(t.NumberLiteral) },
        { ALT: () => this.CONSUME(t.Duration) },
        { ALT: () => this.CONSUME(w.Plain) },
      ]);
      return this.ACTION(() => this.timeOf(sign, found));
    },
    { recoveryValueFunc: (): Time => noTime },
  );

  private timeOf(sign: Found | undefined, found: Found): Time {
    const span = this.span(sign ?? found, found);
    if (found.tokenType === t.NumberLiteral) {
      return { kind: 'time', relative: false, milliseconds: Number(found.image), span };
    }
    if (found.tokenType === t.Duration && sign !== undefined) {
      const { count, unit } = durationOf(found.image);
      return { kind: 'time', relative: true, milliseconds: -count * millisecondsOf[unit], span };
    }
    if (found.image !== '' && found.image.toLowerCase() !== 'now') {
      this.say(codes.unknownTime.at(span, found.image));
    }
    return { kind: 'time', relative: true, milliseconds: 0, span };
  }

  // savedQuery = "$name" , "(" , [ argument , { "," , argument } ] , ")"
  protected readonly savedQuery = this.RULE(
    'savedQuery',
    (): Command => {
      const given: Argument[] = [];
      const found = this.CONSUME(t.SavedQuery);
      this.CONSUME(t.Open);
      this.MANY_SEP({ SEP: t.Comma, DEF: () => given.push(this.SUBRULE(this.argument)) });
      const close = this.CONSUME(t.Close);
      return this.ACTION(
        (): SavedQuery => ({
          kind: 'saved-query',
          name: nameOf(stepsOf(found.image.slice(1))),
          nameSpan: this.span(found),
          arguments: given,
          span: this.span(found, close),
        }),
      );
    },
    skipped,
  );

  // argument = word , "=" , expression
  private readonly argument = this.RULE(
    'argument',
    (): Argument => {
      const found = this.CONSUME(w.Word);
      this.CONSUME(t.Equals);
      const value = this.SUBRULE(this.expression);
      return this.ACTION(() => ({
        kind: 'argument',
        name: found.image,
        nameSpan: this.span(found),
        value,
        span: this.since(found),
      }));
    },
    {
      recoveryValueFunc: (): Argument => ({
        kind: 'argument',
        name: '',
        nameSpan: nowhere,
        value: { kind: 'broken', span: nowhere },
        span: nowhere,
      }),
    },
  );
}

const nowhere = { start: 0, end: 0 };
const noData: Data = { kind: 'data-text', value: '', span: nowhere };
const noTime: Time = { kind: 'time', relative: true, milliseconds: 0, span: nowhere };
