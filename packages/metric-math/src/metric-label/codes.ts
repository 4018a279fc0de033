// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how dynamic values are written.
import { defineCodes, message } from '@sluice/core';

const guide =
  'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/graph-dynamic-labels.html';

/** Everything that is said of labels. */
export const codes = defineCodes('ML', {
  unclosed: message<[]>({
    number: 2001,
    severity: 'error',
    message: '`${` is never closed',
    hint: 'close it with `}` after the name',
    bad: 'max ${MAX',
    good: 'max ${MAX}',
  }),
  wrongQuotes: message<[]>({
    number: 2002,
    severity: 'error',
    message: 'the name of a property does not stand in single quotes',
    hint: "write `PROP('…')`",
    bad: '${PROP("Stat")}',
    good: "${PROP('Stat')}",
  }),
  unknownValue: message<[name: string, near: string | undefined]>({
    number: 3001,
    severity: 'error',
    message: (name) => `\`${name}\` is no dynamic value`,
    hint: (_name, near) =>
      near === undefined
        ? "take one that there is, e.g. `MAX`, `LABEL`, `PROP('Stat')`"
        : `write \`\${${near}}\``,
    bad: '${MAXIMUM}',
    good: '${MAX}',
    source: guide,
  }),
  unknownProperty: message<[name: string, near: string | undefined]>({
    number: 3002,
    severity: 'error',
    message: (name) => `\`${name}\` is no property of a metric`,
    hint: (name, near) =>
      near === undefined
        ? `write \`Dim.${name === '' ? 'Name' : name}\` where a dimension is meant`
        : `write \`${near}\``,
    bad: "${PROP('Statistic')}",
    good: "${PROP('Stat')}",
    source: guide,
  }),
  namelessDimension: message<[]>({
    number: 3003,
    severity: 'error',
    message: '`Dim.` stands without the name of a dimension',
    hint: "name it, e.g. `PROP('Dim.InstanceId')`",
    bad: "${PROP('Dim.')}",
    good: "${PROP('Dim.InstanceId')}",
    source: guide,
  }),
  manyValues: message<[count: number]>({
    number: 4001,
    severity: 'error',
    message: (count) => `the label has ${count} dynamic values; the service takes six`,
    hint: 'leave out those that matter least',
    bad: '${MIN} ${MAX} ${AVG} ${SUM} ${FIRST} ${LAST} ${DATAPOINT_COUNT}',
    good: '${MIN} ${MAX} ${AVG} ${SUM} ${FIRST} ${LAST}',
    source: guide,
  }),
  labelTwice: message<[]>({
    number: 4002,
    severity: 'error',
    message: '`${LABEL}` stands in the label a second time',
    hint: 'remove it',
    bad: '${LABEL} ${LABEL}',
    good: '${LABEL} ${MAX}',
    source: guide,
  }),
  badInput: message<[where: string, wanted: string]>({
    number: 5001,
    severity: 'error',
    message: (where, wanted) => `\`${where}\` is not ${wanted}`,
    hint: (where, wanted) => `give \`${where}\` as ${wanted}`,
    bad: { text: '', input: { queries: 'all' } },
    good: { text: '', input: { queries: [] } },
  }),
  badLabel: message<[where: string, fault: string]>({
    number: 5002,
    severity: 'error',
    message: (where, fault) => `\`${where}\` is no label: ${fault}`,
    hint: 'mend the label of that query',
    bad: { text: '', input: { queries: [{ label: '${MAX' }] } },
    good: { text: '', input: { queries: [{ label: '${MAX}' }] } },
  }),
  noValue: message<[found: string, name: string]>({
    number: 9001,
    severity: 'warning',
    message: (found) => `\`${found}\` stays in the label as it is written`,
    hint: (_found, name) => `write \`\${${name}}\` for the value`,
    bad: 'max $(MAX)',
    good: 'max ${MAX}',
    source: guide,
  }),
});
