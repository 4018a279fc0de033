export * as eventPattern from '@sluice/event-pattern';
export * as inputTransformer from '@sluice/event-pattern/input-transformer';
export * as filterPattern from '@sluice/filter-pattern';
export * as metricFilters from '@sluice/filter-pattern/metric-filter';
export * as selectionCriteria from '@sluice/filter-pattern/selection-criteria';
export * as schedule from '@sluice/schedule';
export { type Case, runCase, setAside, type Verdict } from './cases.ts';
export { type AnyLanguage, languageOf, languages } from './languages.ts';
