import { JsonGrammar } from '@sluice/filter-pattern/internal/grammar/json-grammar';
import { SpaceGrammar } from '@sluice/filter-pattern/internal/grammar/space-grammar';
import { TermsGrammar } from '@sluice/filter-pattern/internal/grammar/terms-grammar';
import * as filterTokens from '@sluice/filter-pattern/internal/tokens';
import { QueryGrammar } from '@sluice/logs-insights/internal/grammar/query-grammar';
import * as queryTokens from '@sluice/logs-insights/internal/tokens';
import {
  type Lexeme,
  lexemesOf,
  type Production,
  productionsOf,
} from '@sluice/syntax/internal/productions';
import * as eventPattern from './event-pattern.ts';
import * as logsInsights from './logs-insights.ts';
import * as schedule from './schedule.ts';

/** The grammar of a language as data. */
export interface Description {
  readonly sections: readonly Section[];
  readonly lexemes: readonly Lexeme[];
  /** The scope of the language in which this one is written. */
  readonly embedded?: string;
  /** What can be called, as a table for tools. */
  readonly functions?: readonly object[];
}

/** A grammar with a start rule of its own. */
export interface Section {
  readonly title: string;
  readonly productions: readonly Production[];
}

export const descriptions: Readonly<Record<string, Description>> = {
  'event-pattern': {
    sections: [{ title: 'event patterns', productions: eventPattern.productions }],
    lexemes: eventPattern.lexemes,
    embedded: 'source.json',
  },
  'filter-pattern': {
    sections: [
      { title: 'JSON patterns', productions: productionsOf(new JsonGrammar()) },
      { title: 'space-delimited patterns', productions: productionsOf(new SpaceGrammar()) },
      { title: 'terms', productions: productionsOf(new TermsGrammar()) },
    ],
    lexemes: lexemesOfAll(),
  },
  'logs-insights': {
    sections: [{ title: 'queries', productions: productionsOf(new QueryGrammar()) }],
    lexemes: lexemesOf(queryTokens.vocabulary),
    functions: logsInsights.functions,
  },
  schedule: {
    sections: [{ title: 'schedules', productions: schedule.productions }],
    lexemes: schedule.lexemes,
  },
};

function lexemesOfAll(): Lexeme[] {
  const { jsonVocabulary, spaceVocabulary, termsVocabulary } = filterTokens;
  const all = lexemesOf([...jsonVocabulary, ...spaceVocabulary, ...termsVocabulary]);
  return [...new Map(all.map((each) => [each.name, each])).values()];
}
