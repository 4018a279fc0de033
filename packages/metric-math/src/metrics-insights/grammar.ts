import { cover } from '@sluice/core';
import { type Found, Grammar } from '@sluice/syntax';
import type {
  Comparison,
  FunctionName,
  Identifier,
  Key,
  Limit,
  Order,
  Query,
  Select,
  Source,
  Value,
} from './ast.ts';
import { unquoteName, unquoteValue } from './quoting.ts';
import * as t from './tokens.ts';

const span = { start: 0, end: 0 };
const noName: Identifier = { kind: 'identifier', name: '', quoted: false, span };
const noFunction: FunctionName = { kind: 'function', name: '', span };
const noKey: Key = { kind: 'label', name: '', quoted: false, span };
const noSource: Source = { kind: 'source', namespace: noName, span };
const noSelect: Select = { kind: 'select', function: noFunction, metric: noName, span };

/** What a rule gives where the parser had to skip text; such a tree is never handed out. */
const skipped = <T>(value: T) => ({ recoveryValueFunc: (): T => value });

export class InsightsGrammar extends Grammar {
  constructor() {
    super(t.vocabulary);
    this.performSelfAnalysis();
  }

  // query = "SELECT" , select , "FROM" , source , [ where ] , [ groupBy ] , [ orderBy ] , [ limit ]
  readonly query = this.RULE(
    'query',
    (): Query => {
      const first = this.CONSUME(t.Select);
      const select = this.SUBRULE(this.select);
      this.CONSUME(t.From);
      const from = this.SUBRULE(this.source);
      const where = this.OPTION(() => this.SUBRULE(this.where)) ?? [];
      const groupBy = this.OPTION2(() => this.SUBRULE(this.groupBy)) ?? [];
      const orderBy = this.OPTION3(() => this.SUBRULE(this.orderBy));
      const limit = this.OPTION4(() => this.SUBRULE(this.limit));
      return this.ACTION(() => {
        const last = limit ?? orderBy ?? groupBy.at(-1) ?? where.at(-1) ?? from;
        return {
          kind: 'query',
          select,
          from,
          where,
          groupBy,
          ...(orderBy && { orderBy }),
          ...(limit && { limit }),
          span: cover(this.span(first), last.span),
        };
      });
    },
    skipped<Query>({
      kind: 'query',
      select: noSelect,
      from: noSource,
      where: [],
      groupBy: [],
      span,
    }),
  );

  // select = function , "(" , name , ")"
  private readonly select = this.RULE(
    'select',
    (): Select => {
      const name = this.SUBRULE(this.functionName);
      this.CONSUME(t.Open);
      const metric = this.SUBRULE(this.identifier);
      const close = this.CONSUME(t.Close);
      return this.ACTION(() => ({
        kind: 'select',
        function: name,
        metric,
        span: cover(name.span, this.span(close)),
      }));
    },
    skipped(noSelect),
  );

  // function = name without quotes
  private readonly functionName = this.RULE(
    'function',
    (): FunctionName => {
      const found = this.CONSUME(t.Word);
      return this.ACTION(() => ({ kind: 'function', name: found.image, span: this.span(found) }));
    },
    skipped(noFunction),
  );

  // source = name | "SCHEMA" , "(" , name , { "," , name } , ")"
  private readonly source = this.RULE(
    'source',
    (): Source =>
      this.OR([
        {
          ALT: () => {
            const namespace = this.SUBRULE(this.identifier);
            return this.ACTION(() => ({ kind: 'source', namespace, span: namespace.span }));
          },
        },
        {
          ALT: () => {
            const labels: Identifier[] = [];
            const first = this.CONSUME(t.Schema);
            this.CONSUME(t.Open);
            const namespace = this.SUBRULE2(this.identifier);
            this.MANY(() => {
              this.CONSUME(t.Comma);
              labels.push(this.SUBRULE3(this.identifier));
            });
            const close = this.CONSUME(t.Close);
            return this.ACTION(() => ({
              kind: 'source',
              namespace,
              schema: labels,
              span: this.span(first, close),
            }));
          },
        },
      ]),
    skipped(noSource),
  );

  // where = "WHERE" , comparison , { "AND" , comparison }
  private readonly where = this.RULE(
    'where',
    (): readonly Comparison[] => {
      const comparisons: Comparison[] = [];
      this.CONSUME(t.Where);
      this.AT_LEAST_ONE_SEP({
        SEP: t.And,
        DEF: () => comparisons.push(this.SUBRULE(this.comparison)),
      });
      return comparisons;
    },
    skipped<readonly Comparison[]>([]),
  );

  // comparison = key , ( "=" | "!=" ) , value
  private readonly comparison = this.RULE(
    'comparison',
    (): Comparison => {
      const key = this.SUBRULE(this.key);
      const sign = this.OR([
        { ALT: () => this.CONSUME(t.Equals) },
        { ALT: () => this.CONSUME(t.Differs) },
      ]);
      const value = this.SUBRULE(this.value);
      return this.ACTION(() => ({
        kind: 'comparison',
        key,
        operator: sign.image === '!=' ? '!=' : '=',
        value,
        span: cover(key.span, value.span),
      }));
    },
    skipped<Comparison>({
      kind: 'comparison',
      key: noKey,
      operator: '=',
      value: { kind: 'current-account', span },
      span,
    }),
  );

  // value = text | digits | "CURRENT_ACCOUNT_ID()" | name
  private readonly value = this.RULE(
    'value',
    (): Value =>
      this.OR([
        {
          ALT: () => {
            const found = this.CONSUME(t.Text);
            return this.ACTION(() => ({
              kind: 'text',
              text: unquoteValue(found.image),
              span: this.span(found),
            }));
          },
        },
        {
          ALT: () => {
            const found = this.CONSUME(t.Digits);
            return this.ACTION(() => ({
              kind: 'digits',
              text: found.image,
              span: this.span(found),
            }));
          },
        },
        {
          ALT: () => {
            const found = this.CONSUME(t.CurrentAccount);
            return this.ACTION(() => ({ kind: 'current-account', span: this.span(found) }));
          },
        },
        { ALT: () => this.SUBRULE(this.identifier) },
      ]),
    skipped<Value>({ kind: 'current-account', span }),
  );

  // groupBy = "GROUP" , "BY" , key , { "," , key }
  private readonly groupBy = this.RULE(
    'groupBy',
    (): readonly Key[] => {
      const keys: Key[] = [];
      this.CONSUME(t.Group);
      this.CONSUME(t.By);
      this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => keys.push(this.SUBRULE(this.key)) });
      return keys;
    },
    skipped<readonly Key[]>([]),
  );

  // key = "AWS.AccountId" | "tag." , name | name
  private readonly key = this.RULE(
    'key',
    (): Key =>
      this.OR([
        {
          ALT: () => {
            const found = this.CONSUME(t.AccountKey);
            return this.ACTION(() => ({ kind: 'account', span: this.span(found) }));
          },
        },
        {
          ALT: () => {
            const found = this.CONSUME(t.TagDot);
            const name = this.SUBRULE(this.identifier);
            return this.ACTION(() => ({
              ...name,
              kind: 'tag',
              span: cover(this.span(found), name.span),
            }));
          },
        },
        {
          ALT: () => {
            const name = this.SUBRULE2(this.identifier);
            return this.ACTION(() => ({ ...name, kind: 'label' }));
          },
        },
      ]),
    skipped(noKey),
  );

  // orderBy = "ORDER" , "BY" , function , "()" , [ "ASC" | "DESC" ]
  private readonly orderBy = this.RULE(
    'orderBy',
    (): Order => {
      const first = this.CONSUME(t.Order);
      this.CONSUME(t.By);
      const name = this.SUBRULE(this.functionName);
      const empty = this.CONSUME(t.EmptyParentheses);
      const found = this.OPTION(() =>
        this.OR([{ ALT: () => this.CONSUME(t.Asc) }, { ALT: () => this.CONSUME(t.Desc) }]),
      );
      return this.ACTION(() => ({
        kind: 'order',
        function: name,
        ...(found && { direction: found.tokenType === t.Asc ? 'ASC' : 'DESC' }),
        span: this.span(first, found ?? empty),
      }));
    },
    skipped<Order>({ kind: 'order', function: noFunction, span }),
  );

  // limit = "LIMIT" , digits
  private readonly limit = this.RULE(
    'limit',
    (): Limit => {
      const first = this.CONSUME(t.Limit);
      const found = this.CONSUME(t.Digits);
      return this.ACTION(() => ({
        kind: 'limit',
        // However many digits there are: no more series than 500 are ever kept.
        count: Math.min(Number(found.image), Number.MAX_SAFE_INTEGER),
        span: this.span(first, found),
      }));
    },
    skipped<Limit>({ kind: 'limit', count: 1, span }),
  );

  // name = word | text in double quotes
  private readonly identifier = this.RULE(
    'name',
    (): Identifier => {
      const found: Found = this.OR([
        { ALT: () => this.CONSUME(t.Word) },
        { ALT: () => this.CONSUME(t.Quoted) },
      ]);
      return this.ACTION(() => {
        const quoted = found.tokenType === t.Quoted;
        const name = quoted ? unquoteName(found.image) : found.image;
        return { kind: 'identifier', name, quoted, span: this.span(found) };
      });
    },
    skipped(noName),
  );
}
