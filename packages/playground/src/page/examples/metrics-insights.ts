import { type Example, json } from './example.ts';

const start = Date.UTC(2026, 4, 4, 9, 30) / 1000;

const load = (Team: string, Zone: string, values: readonly number[]) => ({
  metricName: 'Load',
  dimensions: { Team, Zone },
  observations: values.map((value, i) => ({
    timestamp: start + i * 60,
    values: [value],
    counts: [1],
  })),
});

const input = json({
  namespace: 'Shop',
  range: { start, end: start + 240, period: 60 },
  metrics: [
    load('basket', 'east', [12, 14, 13, 40]),
    load('basket', 'west', [11, 10, 12, 11]),
    load('search', 'east', [55, 60, 58, 61]),
    load('search', 'west', [20, 21, 25, 22]),
  ],
});

export const metricsInsights: readonly Example[] = [
  {
    title: 'The busiest teams',
    text: 'SELECT SUM(Load) FROM SCHEMA(Shop, Team, "Zone") GROUP BY Team ORDER BY MAX() DESC LIMIT 5',
    input,
  },
  {
    title: 'Without one of them',
    text: "SELECT AVG(Load) FROM Shop WHERE Team != 'search'",
    input,
  },
  {
    title: 'A mistake: a reserved word',
    text: 'SELECT AVG(Load) FROM SCHEMA(Shop, Team, Zone) GROUP BY Zone',
    input,
  },
  {
    title: 'A mistake: OR',
    text: "SELECT AVG(Load) FROM Shop WHERE Team = 'basket' OR Team = 'search'",
    input,
  },
];
