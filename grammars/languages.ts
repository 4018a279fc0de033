import { JsonGrammar } from '@sluice/filter-pattern/internal/grammar/json-grammar';
import { SpaceGrammar } from '@sluice/filter-pattern/internal/grammar/space-grammar';
import { TermsGrammar } from '@sluice/filter-pattern/internal/grammar/terms-grammar';
import * as filterTokens from '@sluice/filter-pattern/internal/tokens';
import {
  type Lexeme,
  lexemesOf,
  type Production,
  productionsOf,
} from '@sluice/syntax/internal/productions';
import * as eventPattern from './event-pattern.ts';
import * as sampling from './sampling.ts';
import * as schedule from './schedule.ts';
import * as xrayFilter from './xray-filter.ts';

/** The grammar of a language as data. */
export interface Description {
  readonly sections: readonly Section[];
  readonly lexemes: readonly Lexeme[];
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
  sampling: {
    sections: [{ title: 'sampling rules', productions: sampling.productions }],
    lexemes: sampling.lexemes,
    embedded: 'source.json',
  },
  schedule: {
    sections: [{ title: 'schedules', productions: schedule.productions }],
    lexemes: schedule.lexemes,
  },
  'xray-filter': {
    sections: [{ title: 'filter expressions', productions: xrayFilter.productions }],
    lexemes: xrayFilter.lexemes,
  },
};

function lexemesOfAll(): Lexeme[] {
  const { jsonVocabulary, spaceVocabulary, termsVocabulary } = filterTokens;
  const all = lexemesOf([...jsonVocabulary, ...spaceVocabulary, ...termsVocabulary]);
  return [...new Map(all.map((each) => [each.name, each])).values()];
}
