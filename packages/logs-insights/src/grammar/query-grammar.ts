import { suggest } from '@sluice/core';
import type { Command, Query } from '../ast.ts';
import { codes } from '../codes.ts';
import * as t from '../tokens.ts';
import * as w from '../words.ts';
import { skipped } from './said-grammar.ts';
import { SourceGrammar } from './source-grammar.ts';

/** Queries: commands between pipes. */
export class QueryGrammar extends SourceGrammar {
  constructor() {
    super();
    this.performSelfAnalysis();
  }

  #outermost: Command[] | undefined;

  override begin(source: string): void {
    super.begin(source);
    this.#outermost = undefined;
  }

  /** The commands that were read before a fault in the last one, which Chevrotain lets go with it. */
  get understood(): readonly Command[] {
    return this.#outermost ?? [];
  }

  // query = command , { "|" , command }
  readonly query = this.RULE(
    'query',
    (): Query => {
      const commands: Command[] = [];
      this.ACTION(() => {
        this.#outermost ??= commands;
      });
      this.AT_LEAST_ONE_SEP({
        SEP: t.Pipe,
        DEF: () => commands.push(this.SUBRULE(this.command)),
      });
      return this.ACTION(() => {
        const span = { start: commands[0]?.span.start ?? 0, end: commands.at(-1)?.span.end ?? 0 };
        return { kind: 'query', commands, comments: [], span };
      });
    },
    { recoveryValueFunc: (): Query => noQuery },
  );

  // command = fields | display | filter | … | savedQuery
  private readonly command = this.RULE(
    'command',
    (): Command =>
      this.OR([
        { ALT: () => this.SUBRULE(this.fields) },
        { ALT: () => this.SUBRULE(this.display) },
        { ALT: () => this.SUBRULE(this.filter) },
        { ALT: () => this.SUBRULE(this.filterIndex) },
        { ALT: () => this.SUBRULE(this.stats) },
        { ALT: () => this.SUBRULE(this.sort) },
        { ALT: () => this.SUBRULE(this.limit) },
        { ALT: () => this.SUBRULE(this.dedup) },
        { ALT: () => this.SUBRULE(this.parse) },
        { ALT: () => this.SUBRULE(this.json) },
        { ALT: () => this.SUBRULE(this.pattern) },
        { ALT: () => this.SUBRULE(this.anomaly) },
        { ALT: () => this.SUBRULE(this.estimate) },
        { ALT: () => this.SUBRULE(this.diff) },
        { ALT: () => this.SUBRULE(this.unnest) },
        { ALT: () => this.SUBRULE(this.expand) },
        { ALT: () => this.SUBRULE(this.lookup) },
        { ALT: () => this.SUBRULE(this.join) },
        { ALT: () => this.SUBRULE(this.appendCols) },
        { ALT: () => this.SUBRULE(this.relevantFields) },
        { ALT: () => this.SUBRULE(this.countFrequent) },
        { ALT: () => this.SUBRULE(this.addTotals) },
        { ALT: () => this.SUBRULE(this.accum) },
        { ALT: () => this.SUBRULE(this.autoregress) },
        { ALT: () => this.SUBRULE(this.fillDown) },
        { ALT: () => this.SUBRULE(this.fillMissing) },
        { ALT: () => this.SUBRULE(this.outlier) },
        { ALT: () => this.SUBRULE(this.sessionize) },
        { ALT: () => this.SUBRULE(this.logCompare) },
        { ALT: () => this.SUBRULE(this.source) },
        { ALT: () => this.SUBRULE(this.savedQuery) },
        { ALT: () => this.SUBRULE(this.unknown) },
      ]),
    skipped,
  );

  // unknown = word
  private readonly unknown = this.RULE(
    'unknown',
    (): Command => {
      const found = this.CONSUME(w.Plain);
      return this.ACTION(() => {
        const span = this.span(found);
        const meant = suggest(found.image, w.commands);
        const fix =
          meant === undefined
            ? undefined
            : { title: `write \`${meant}\``, edits: [{ span, text: meant }] };
        this.say(codes.unknownCommand.at({ span, fix }, found.image, meant));
        return { kind: 'broken', span };
      });
    },
    skipped,
  );
}

const noQuery: Query = {
  kind: 'query',
  commands: [],
  comments: [],
  span: { start: 0, end: 0 },
};
