import { type Example, json } from './example.ts';

const rule = {
  ServiceName: '*',
  ServiceType: '*',
  Host: '*',
  HTTPMethod: '*',
  URLPath: '*',
  ResourceARN: '*',
  Version: 1,
};

const rules = json({
  SamplingRules: [
    {
      RuleName: 'health-checks',
      Priority: 1,
      FixedRate: 0,
      ReservoirSize: 0,
      ...rule,
      URLPath: '/health*',
    },
    {
      RuleName: 'checkout',
      Priority: 100,
      FixedRate: 0.5,
      ReservoirSize: 10,
      ...rule,
      HTTPMethod: 'POST',
      URLPath: '/checkout/*',
    },
    { RuleName: 'Default', Priority: 10_000, FixedRate: 0.05, ReservoirSize: 1, ...rule },
  ],
});

export const samplingRules: readonly Example[] = [
  {
    title: 'Which rule takes a request',
    text: rules,
    input: json({ request: { method: 'POST', path: '/checkout', host: 'shop.example.com' } }),
  },
  {
    title: 'A rule that takes no request',
    text: json([
      {
        RuleName: 'api',
        Priority: 1,
        FixedRate: 0.1,
        ReservoirSize: 1,
        ...rule,
        URLPath: '/api/*',
      },
      {
        RuleName: 'api-writes',
        Priority: 2,
        FixedRate: 1,
        ReservoirSize: 5,
        ...rule,
        HTTPMethod: 'POST',
        URLPath: '/api/orders/*',
      },
    ]),
    input: json({ request: { method: 'POST', path: '/api/orders/7' } }),
  },
  {
    title: 'A reservoir, step by step',
    text: json({ RuleName: 'Default', ReservoirSize: 1, FixedRate: 0.05 }),
    input: json({
      as: 'reservoir',
      steps: [
        { t: 1_700_000_000.1, rnd: 0.5 },
        { t: 1_700_000_000.2, rnd: 0.5 },
        { target: { ReservoirQuota: 2, ReservoirQuotaTTL: 1_700_000_300 } },
        { t: 1_700_000_001.1, rnd: 0.5 },
        { t: 1_700_000_001.2, rnd: 0.01 },
      ],
    }),
  },
  {
    title: 'The local file of an SDK',
    text: json({
      version: 2,
      rules: [
        {
          description: 'Player moves.',
          host: '*',
          http_method: '*',
          url_path: '/api/move/*',
          fixed_target: 0,
          rate: 0.05,
        },
      ],
      default: { fixed_target: 1, rate: 0.1 },
    }),
    input: json({ request: { method: 'POST', path: '/api/move/1' } }),
  },
];
