import type { Found } from '@sluice/syntax';
import type {
  Command,
  Dedup,
  Display,
  Expression,
  Fields,
  Filter,
  FilterIndex,
  Item,
  Limit,
  Path,
  Sort,
  SortKey,
  Stats,
} from '../ast.ts';
import { codes } from '../codes.ts';
import * as t from '../tokens.ts';
import * as w from '../words.ts';
import { ExpressionGrammar } from './expression-grammar.ts';
import { durationOf } from './literals.ts';
import { skipped } from './said-grammar.ts';

/** Commands that choose rows and columns. */
export abstract class RowGrammar extends ExpressionGrammar {
  // item = expression , [ alias ]
  protected readonly item = this.RULE(
    'item',
    (): Item => {
      const expression = this.SUBRULE(this.expression);
      const alias = this.OPTION(() => this.SUBRULE(this.alias));
      return this.ACTION(() => ({
        kind: 'item',
        expression,
        ...(alias && { alias }),
        name: alias?.name ?? this.columnOf(expression),
        span: this.since(expression),
      }));
    },
    { recoveryValueFunc: (): Item => brokenItem },
  );

  private columnOf(expression: Expression): string {
    return expression.kind === 'path' ? writtenName(expression) : this.wordsAt(expression.span);
  }

  // items = item , { "," , item }
  protected readonly items = this.RULE(
    'items',
    (): readonly Item[] => {
      const items: Item[] = [];
      this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => items.push(this.SUBRULE(this.item)) });
      return items;
    },
    { recoveryValueFunc: (): readonly Item[] => [] },
  );

  // fields = "fields" , items
  protected readonly fields = this.RULE(
    'fields',
    (): Command => {
      const first = this.CONSUME(w.Fields);
      const items = this.SUBRULE(this.items);
      return this.ACTION((): Fields => ({ kind: 'fields', items, span: this.since(first) }));
    },
    skipped,
  );

  // display = "display" , items
  protected readonly display = this.RULE(
    'display',
    (): Command => {
      const first = this.CONSUME(w.Display);
      const items = this.SUBRULE(this.items);
      return this.ACTION((): Display => ({ kind: 'display', items, span: this.since(first) }));
    },
    skipped,
  );

  // filter = ( "filter" | "where" | "search" ) , expression
  protected readonly filter = this.RULE(
    'filter',
    (): Command => {
      const first = this.OR([
        { ALT: () => this.CONSUME(w.Filter) },
        { ALT: () => this.CONSUME(w.Where) },
        { ALT: () => this.CONSUME(w.Search) },
      ]);
      const condition = this.SUBRULE(this.expression);
      return this.ACTION(
        (): Filter => ({
          kind: 'filter',
          keyword: first.image.toLowerCase() as Filter['keyword'],
          condition,
          span: this.since(first),
        }),
      );
    },
    skipped,
  );

  // filterIndex = "filterIndex" , name , ( "=" , sum | "in" , list )
  protected readonly filterIndex = this.RULE(
    'filterIndex',
    (): Command => {
      const first = this.CONSUME(w.FilterIndex);
      const field = this.SUBRULE(this.name);
      const among = this.OR([
        {
          ALT: () => {
            this.CONSUME(t.Equals);
            return { listed: false, values: [this.SUBRULE(this.value)] };
          },
        },
        {
          ALT: () => {
            this.CONSUME(w.In);
            const { items } = this.SUBRULE(this.list);
            return { listed: true, values: items };
          },
        },
      ]);
      return this.ACTION(
        (): FilterIndex => ({ kind: 'filter-index', field, ...among, span: this.since(first) }),
      );
    },
    skipped,
  );

  // stats = "stats" , items , [ "by" , items , [ "offset" , duration ] ]
  protected readonly stats = this.RULE(
    'stats',
    (): Command => {
      const first = this.CONSUME(w.Stats);
      const items = this.SUBRULE(this.items);
      let offset: Found | undefined;
      const by = this.OPTION(() => {
        this.CONSUME(w.By);
        const groups = this.SUBRULE2(this.items);
        offset = this.OPTION2(() => {
          this.CONSUME(w.Offset);
          return this.CONSUME(t.Duration);
        });
        return groups;
      });
      return this.ACTION(
        (): Stats => ({
          kind: 'stats',
          items,
          by: by ?? [],
          ...(offset && { offset: this.durationAt(offset) }),
          span: this.since(first),
        }),
      );
    },
    skipped,
  );

  protected durationAt(found: Found) {
    return {
      kind: 'duration' as const,
      ...durationOf(found.image),
      lexeme: found.image,
      span: this.span(found),
    };
  }

  // sort = ( "sort" | "order" ) , [ "by" ] , sortKey , { "," , sortKey }
  protected readonly sort = this.RULE(
    'sort',
    (): Command => {
      const keys: SortKey[] = [];
      const first = this.OR([
        { ALT: () => this.CONSUME(w.Sort) },
        { ALT: () => this.CONSUME(w.Order) },
      ]);
      this.OPTION(() => this.CONSUME(w.By));
      this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => keys.push(this.SUBRULE(this.sortKey)) });
      return this.ACTION(
        (): Sort => ({
          kind: 'sort',
          keyword: first.image.toLowerCase() as Sort['keyword'],
          keys,
          span: this.since(first),
        }),
      );
    },
    skipped,
  );

  // sortKey = expression , [ alias ] , [ "asc" | "desc" ]
  private readonly sortKey = this.RULE(
    'sortKey',
    (): SortKey => {
      const expression = this.SUBRULE(this.expression);
      const alias = this.OPTION(() => this.SUBRULE(this.alias));
      const direction = this.OPTION2(() =>
        this.OR([{ ALT: () => this.CONSUME(w.Asc) }, { ALT: () => this.CONSUME(w.Desc) }]),
      );
      return this.ACTION(() => ({
        kind: 'sort-key',
        expression,
        ...(alias && { alias }),
        ...(direction && { direction: direction.image.toLowerCase() as 'asc' }),
        span: this.since(expression),
      }));
    },
    { recoveryValueFunc: (): SortKey => brokenKey },
  );

  // limit = ( "limit" | "head" | "tail" ) , [ "any" ] , number
  protected readonly limit = this.RULE(
    'limit',
    (): Command => {
      const first = this.OR([
        { ALT: () => this.CONSUME(w.Limit) },
        { ALT: () => this.CONSUME(w.Head) },
        { ALT: () => this.CONSUME(w.Tail) },
      ]);
      const any = this.OPTION(() => this.CONSUME(w.Any));
      const count = this.CONSUME(t.NumberLiteral);
      return this.ACTION((): Limit => {
        const countSpan = this.span(count);
        if (count.image !== '' && !/^\d+$/.test(count.image)) {
          this.say(codes.notWhole.at(countSpan, count.image));
        }
        return {
          kind: 'limit',
          keyword: first.image.toLowerCase() as Limit['keyword'],
          any: any !== undefined,
          count: Number(count.image),
          countSpan,
          span: this.since(first),
        };
      });
    },
    skipped,
  );

  // dedup = "dedup" , names
  protected readonly dedup = this.RULE(
    'dedup',
    (): Command => {
      const first = this.CONSUME(w.Dedup);
      const keys: readonly Path[] = this.SUBRULE(this.names);
      return this.ACTION((): Dedup => ({ kind: 'dedup', keys, span: this.since(first) }));
    },
    skipped,
  );
}

/** As it is written, quotes taken off. */
const writtenName = ({ steps }: Path): string =>
  steps
    .map((step, i) =>
      step.kind === 'index' ? `[${step.index}]` : `${i === 0 ? '' : '.'}${step.name}`,
    )
    .join('');

const brokenExpression: Expression = { kind: 'broken', span: { start: 0, end: 0 } };

const brokenKey: SortKey = {
  kind: 'sort-key',
  expression: brokenExpression,
  span: brokenExpression.span,
};

const brokenItem: Item = {
  kind: 'item',
  expression: brokenExpression,
  name: '',
  span: brokenExpression.span,
};
