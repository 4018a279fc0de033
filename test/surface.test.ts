import { expect, test } from 'vitest';
import { readPackages } from './support/sources.ts';

/** What a user of a package can name. A change here is a change for users. */
const doors = readPackages().flatMap(({ manifest }) =>
  Object.keys(manifest.exports ?? {})
    .filter((door) => !door.includes('*') && !door.endsWith('.json'))
    .map((door) => manifest.name + door.slice(1)),
);

test('the packages export these names and no others', async () => {
  const surface = await Promise.all(
    doors.map(
      async (door) =>
        `${door}: ${Object.keys(await import(door))
          .sort()
          .join(' ')}`,
    ),
  );
  expect(surface.sort().join('\n')).toMatchInlineSnapshot(`
    "@sluice/alarm/alarm-rule: answer codes compile compositeCodes decide describe evaluate explain format id parse suppressionOf title validate validateCompositeAlarm
    @sluice/alarm: answer codes compile describe evaluate explain format id parse title validate
    @sluice/cli: main
    @sluice/codegen: Scope build bytesOf join js mayGenerate nameOf nothing
    @sluice/core: DiagnosticsError applyFix chain cover defineCodes failure invariant isError lineAt message outcomeOf positionAt render spanOf success suggest unreachable unwrap
    @sluice/event-pattern/input-transformer: answer codes compile describe evaluate explain format id parse title validate
    @sluice/event-pattern: answer codes compile compileAll describe evaluate explain format id parse title validate
    @sluice/filter-pattern/infer: codes infer
    @sluice/filter-pattern/metric-filter: codes metricFilter minutesOf testMetricFilter validateMetricFilter validateSubscriptionFilter
    @sluice/filter-pattern/selection-criteria: codes evaluate format parse validate
    @sluice/filter-pattern: answer codes compile compileAll describe evaluate explain format id infer parse title validate
    @sluice/logs-insights: answer codes compile complete describe evaluate explain fieldsOf format functions id logGroupsOf parse title validate
    @sluice/match: AddressIndex ExactIndex IgnoreCaseIndex PrefixIndex RangeIndex SuffixIndex WildcardIndex blockOf compileBytes compileRegex contains endsWith endsWithIgnoreCase equalsAny equalsIgnoreCase firstMatchGlob foldCase glob looksLikeAddress numberWithin readAddress readBlock readNumber readWildcard segmentsOf startsWith startsWithIgnoreCase within
    @sluice/metric-math/metric-label: answer codes compile describe evaluate explain format id parse title validate
    @sluice/metric-math/metric-search: Catalogue answer codes compile describe evaluate explain format id parse title validate
    @sluice/metric-math/metrics-insights: MetricStore answer codes compile describe evaluate explain format id parse title validate
    @sluice/metric-math/query-set: codes compile evaluate run validate
    @sluice/metric-math/statistic: answer codes compile describe evaluate explain format id parse title validate
    @sluice/metric-math: answer codes compile describe evaluate explain format frameOf functions id parse run title trace validate
    @sluice/playground: serve start
    @sluice/sampling: answer codes compile describe evaluate explain format formatTraceHeader formatTraceId fromW3c id parse parseTraceHeader parseTraceId readRequest simulate title toW3c validate
    @sluice/scan: Blocks Kind RowList Scanner Status lineRanges
    @sluice/schedule: answer codes compile convert describe evaluate explain format frequency id overlap parse title validate
    @sluice/syntax: Grammar blank category comment describeFault followerOf keyword parserOf punctuation readJson token valueOf within
    @sluice/xray-filter: answer codes compile describe evaluate explain format id parse readTrace title validate
    sluice: alarm alarmRule eventPattern filterPattern inputTransformer languageOf languages logsInsights metricFilters metricLabel metricMath metricSearch metricsInsights querySets runCase sampling schedule selectionCriteria setAside statistic xrayFilter"
  `);
});
