import type {
  AppendCols,
  Command,
  CountFrequent,
  Join,
  Lookup,
  Match,
  Option,
  Path,
  RelevantFields,
} from '../ast.ts';
import * as t from '../tokens.ts';
import * as w from '../words.ts';
import { ExtractGrammar } from './extract-grammar.ts';
import { skipped } from './said-grammar.ts';

/** Commands that bring in other rows, or count what there is. */
export abstract class EnrichGrammar extends ExtractGrammar {
  // match = name , [ alias ]
  private readonly match = this.RULE(
    'match',
    (): Match => {
      const column: Path = this.SUBRULE(this.name);
      const field = this.OPTION(() => this.SUBRULE(this.alias));
      return this.ACTION(() => ({
        kind: 'match',
        column,
        ...(field && { field }),
        span: this.since(column),
      }));
    },
    { recoveryValueFunc: (): Match => noMatch },
  );

  // matches = match , { "," , match }
  private readonly matches = this.RULE(
    'matches',
    (): readonly Match[] => {
      const matches: Match[] = [];
      this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => matches.push(this.SUBRULE(this.match)) });
      return matches;
    },
    { recoveryValueFunc: (): readonly Match[] => [] },
  );

  // lookup = ( "lookup" | "cidrlookup" ) , name , matches , ( "OUTPUT" | "OUTPUTNEW" ) , matches
  protected readonly lookup = this.RULE(
    'lookup',
    (): Command => {
      const first = this.OR([
        { ALT: () => this.CONSUME(w.Lookup) },
        { ALT: () => this.CONSUME(w.CidrLookup) },
      ]);
      const table: Path = this.SUBRULE(this.name);
      const matches = this.SUBRULE(this.matches);
      const mode = this.OR2([
        { ALT: () => this.CONSUME(w.OutputNew) },
        { ALT: () => this.CONSUME(w.Output) },
      ]);
      const outputs = this.SUBRULE2(this.matches);
      return this.ACTION(
        (): Lookup => ({
          kind: 'lookup',
          keyword: first.image.toLowerCase() as Lookup['keyword'],
          table,
          matches,
          onlyNew: mode.tokenType === w.OutputNew,
          outputs,
          span: this.since(first),
        }),
      );
    },
    skipped,
  );

  // join = "join" , { setting } , "where" , expression , subquery
  protected readonly join = this.RULE(
    'join',
    (): Command => {
      const options: Option[] = [];
      const first = this.CONSUME(w.Join);
      this.MANY({
        GATE: () => this.LA(2).tokenType === t.Equals,
        DEF: () => options.push(this.SUBRULE(this.setting)),
      });
      this.CONSUME(w.Where);
      const condition = this.SUBRULE(this.expression);
      const right = this.SUBRULE(this.subquery);
      return this.ACTION(
        (): Join => ({ kind: 'join', options, condition, right, span: this.since(first) }),
      );
    },
    skipped,
  );

  // appendcols = "appendcols" , { setting } , subquery
  protected readonly appendCols = this.RULE(
    'appendCols',
    (): Command => {
      const options: Option[] = [];
      const first = this.CONSUME(w.AppendCols);
      this.MANY(() => options.push(this.SUBRULE(this.setting)));
      const right = this.SUBRULE(this.subquery);
      return this.ACTION(
        (): AppendCols => ({ kind: 'append-cols', options, right, span: this.since(first) }),
      );
    },
    skipped,
  );

  // relevantfields = "relevantfields" , [ names ] , "where" , expression
  protected readonly relevantFields = this.RULE(
    'relevantFields',
    (): Command => {
      const first = this.CONSUME(w.RelevantFields);
      const fields = this.OPTION({
        GATE: () => this.LA(1).tokenType !== w.Where,
        DEF: () => this.SUBRULE(this.names),
      });
      this.CONSUME(w.Where);
      const condition = this.SUBRULE(this.expression);
      return this.ACTION(
        (): RelevantFields => ({
          kind: 'relevant-fields',
          fields: fields ?? [],
          condition,
          span: this.since(first),
        }),
      );
    },
    skipped,
  );

  // countFrequent = "countFrequent" , names
  protected readonly countFrequent = this.RULE(
    'countFrequent',
    (): Command => {
      const first = this.CONSUME(w.CountFrequent);
      const keys: readonly Path[] = this.SUBRULE(this.names);
      return this.ACTION(
        (): CountFrequent => ({ kind: 'count-frequent', keys, span: this.since(first) }),
      );
    },
    skipped,
  );
}

const nowhere = { start: 0, end: 0 };

const noMatch: Match = {
  kind: 'match',
  column: { kind: 'path', name: '', steps: [], span: nowhere },
  span: nowhere,
};
