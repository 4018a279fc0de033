import { chain, type Outcome, success } from '@sluice/core';
import type { Scanner } from '@sluice/scan';
import type { JsonValue } from '@sluice/syntax';
import { compile, type Matcher } from '../compile.ts';
import { readObject } from '../reference/json.ts';
import { select } from '../reference/select.ts';
import type { Criteria } from '../selection-criteria/ast.ts';
import { evaluate } from '../selection-criteria/evaluate.ts';
import { parse } from '../selection-criteria/parse.ts';
import type { MetricFilter, ValueSource } from './ast.ts';
import { type MetricReader, metricReaderOf } from './metric-reader.ts';
import { numberOf } from './number-of.ts';
import { readMetricFilter } from './read-metric-filter.ts';
import { type Resource, readResource, textOf } from './read-resource.ts';

/** What a metric filter publishes for one log event. */
export interface Datapoint {
  /** That of the log event, in milliseconds. */
  readonly timestamp: number;
  readonly metricNamespace: string;
  readonly metricName: string;
  readonly value: number;
  readonly unit: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** Where a log event comes from; needed where the filter selects by it or publishes it. */
export interface EventSource {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  readonly logGroup?: string | undefined;
}

/** A metric filter that is ready to be run over log events. */
export interface MetricFilterProgram {
  readonly filter: MetricFilter;
  readonly matcher: Matcher;
  /** The data points of one log event, at most one; its timestamp is in milliseconds. */
  datapoints(message: string, timestamp: number, source?: EventSource): readonly Datapoint[];
  /** The same for lines of blocks in their bytes, summed up by the minute as CloudWatch does. */
  over(scanner: Scanner, source?: EventSource): MetricReader;
}

/** Checks a metric filter and makes it ready to run. */
export function metricFilter(resource: Resource): Outcome<MetricFilterProgram> {
  const text = textOf(resource);
  return chain(readResource(text), (object) =>
    chain(readMetricFilter(text, object), ({ filter }) =>
      // What these two have to say was said when the filter was read.
      chain(quiet(compile(filter.filterPattern)), (matcher) =>
        chain(quiet(parse(filter.fieldSelectionCriteria ?? '')), (criteria) =>
          success(programOf(filter, matcher, criteria)),
        ),
      ),
    ),
  );
}

const quiet = <T>(outcome: Outcome<T>): Outcome<T> => ({ ...outcome, diagnostics: [] });

function programOf(
  filter: MetricFilter,
  matcher: Matcher,
  criteria: Criteria,
): MetricFilterProgram {
  const { metricNamespace = '', metricName = '', unit, defaultValue } = filter;
  const publishedFor = (source: EventSource) => {
    const system = systemFields(source);
    if (!evaluate(criteria, system)) return undefined;
    return filter.emitSystemFieldDimensions.flatMap((name) => {
      const value = system[name];
      return value === undefined ? [] : [[name, value] as const];
    });
  };
  const program: MetricFilterProgram = {
    filter,
    matcher,
    over(scanner, source = {}) {
      const published = publishedFor(source);
      const datapoints = (message: string, timestamp: number) =>
        program.datapoints(message, timestamp, source);
      return metricReaderOf({ filter, matcher, published, datapoints }, scanner);
    },
    datapoints(message, timestamp, source = {}) {
      const published = publishedFor(source);
      if (published === undefined) return [];
      const point = (
        value: number,
        dimensions: readonly (readonly [string, string])[],
      ): Datapoint => ({
        timestamp,
        metricNamespace,
        metricName,
        value,
        unit,
        dimensions: Object.fromEntries([...dimensions, ...published]),
      });
      const extracted = matcher.extract(message);
      if (extracted === undefined)
        return defaultValue === undefined ? [] : [point(defaultValue, [])];
      const read = readerOf(message, extracted);
      const value = numberOf(read(filter.metricValue));
      const dimensions = filter.dimensions.map(
        ({ name, value: from }) => [name, read(from)] as const,
      );
      // AWS: what becomes of an event that lacks a dimension is written nowhere; a point without it
      // would belong to another metric.
      if (value === undefined || !dimensions.every(isWhole)) return [];
      return [point(value, dimensions)];
    },
  };
  return program;
}

const systemFields = ({
  account,
  region,
  logGroup,
}: EventSource): Readonly<Record<string, string>> => ({
  ...(account !== undefined && { '@aws.account': account }),
  ...(region !== undefined && { '@aws.region': region }),
  ...(logGroup !== undefined && { '@source.log': logGroup }),
});

const isWhole = (pair: readonly [string, string | undefined]): pair is readonly [string, string] =>
  pair[1] !== undefined;

/** Reads values from an event, its JSON once at most. */
function readerOf(message: string, extracted: Readonly<Record<string, string>>) {
  let root: JsonValue | undefined;
  let isRead = false;
  return (source: ValueSource): string | undefined => {
    switch (source.kind) {
      case 'number':
        return String(source.value);
      case 'field': {
        const name = `$${source.name}`;
        return Object.hasOwn(extracted, name) ? extracted[name] : undefined;
      }
      case 'selector': {
        if (!isRead) root = readObject(message);
        isRead = true;
        const [value] = root === undefined ? [] : select(root, source.steps);
        return value === undefined ? undefined : textOfScalar(value);
      }
    }
  };
}

/** Null, booleans, objects and arrays give no value. */
function textOfScalar(value: JsonValue): string | undefined {
  if (value.kind === 'string') return value.value;
  return value.kind === 'number' ? value.lexeme : undefined;
}
