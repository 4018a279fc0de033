import { JsonGrammar } from '@sluice/filter-pattern/internal/grammar/json-grammar';
import { SpaceGrammar } from '@sluice/filter-pattern/internal/grammar/space-grammar';
import { TermsGrammar } from '@sluice/filter-pattern/internal/grammar/terms-grammar';
import * as filterTokens from '@sluice/filter-pattern/internal/tokens';
import { QueryGrammar } from '@sluice/logs-insights/internal/grammar/query-grammar';
import * as queryTokens from '@sluice/logs-insights/internal/tokens';
import { functions } from '@sluice/metric-math';
import type { FunctionDefinition } from '@sluice/metric-math/internal/functions/define';
import { MetricMathGrammar } from '@sluice/metric-math/internal/grammar';
import { SearchGrammar } from '@sluice/metric-math/internal/metric-search/grammar';
import * as searchTokens from '@sluice/metric-math/internal/metric-search/tokens';
import { InsightsGrammar } from '@sluice/metric-math/internal/metrics-insights/grammar';
import * as insightsTokens from '@sluice/metric-math/internal/metrics-insights/tokens';
import * as mathTokens from '@sluice/metric-math/internal/tokens';
import {
  type Lexeme,
  lexemesOf,
  type Production,
  productionsOf,
} from '@sluice/syntax/internal/productions';
import * as alarmRule from './alarm-rule.ts';
import * as eventPattern from './event-pattern.ts';
import * as logsInsights from './logs-insights.ts';
import * as metricLabel from './metric-label.ts';
import * as sampling from './sampling.ts';
import * as schedule from './schedule.ts';
import * as statistic from './statistic.ts';
import * as xrayFilter from './xray-filter.ts';

/** The grammar of a language as data. */
export interface Description {
  readonly sections: readonly Section[];
  readonly lexemes: readonly Lexeme[];
  /** What can be called, as a table for tools. */
  readonly functions?: readonly object[];
  /** The scope of the language in which this one is written. */
  readonly embedded?: string;
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
  sampling: {
    sections: [{ title: 'sampling rules', productions: sampling.productions }],
    lexemes: sampling.lexemes,
    embedded: 'source.json',
  },
  'alarm-rule': {
    sections: [{ title: 'composite alarm rules', productions: alarmRule.productions }],
    lexemes: alarmRule.lexemes,
  },
  schedule: {
    sections: [{ title: 'schedules', productions: schedule.productions }],
    lexemes: schedule.lexemes,
  },
  'xray-filter': {
    sections: [{ title: 'filter expressions', productions: xrayFilter.productions }],
    lexemes: xrayFilter.lexemes,
  },
  'metric-math': {
    sections: [{ title: 'expressions', productions: productionsOf(new MetricMathGrammar()) }],
    lexemes: lexemesOf(mathTokens.vocabulary),
    functions: tableOf(functions.values()),
  },
  'metric-search': {
    sections: [{ title: 'metric searches', productions: productionsOf(new SearchGrammar()) }],
    lexemes: lexemesOf(searchTokens.vocabulary),
  },
  statistic: {
    sections: [{ title: 'statistics', productions: statistic.productions }],
    lexemes: statistic.lexemes,
  },
  'metric-label': {
    sections: [{ title: 'labels', productions: metricLabel.productions }],
    lexemes: metricLabel.lexemes,
  },
  'metrics-insights': {
    sections: [{ title: 'queries', productions: productionsOf(new InsightsGrammar()) }],
    lexemes: lexemesOf(insightsTokens.vocabulary),
  },
};

function lexemesOfAll(): Lexeme[] {
  const { jsonVocabulary, spaceVocabulary, termsVocabulary } = filterTokens;
  const all = lexemesOf([...jsonVocabulary, ...spaceVocabulary, ...termsVocabulary]);
  return [...new Map(all.map((each) => [each.name, each])).values()];
}

/** All that is plain data about functions. */
function tableOf(all: Iterable<FunctionDefinition>): readonly object[] {
  return [...all].map(({ name, summary, signatures, crossAccount, inAlarm, examples, source }) => ({
    name,
    summary,
    signatures,
    crossAccount,
    inAlarm,
    examples,
    source,
  }));
}
