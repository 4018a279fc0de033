import { groupArn } from '../account.ts';
import { answered, type Call, done } from '../call.ts';
import type { LogGroup } from '../group.ts';
import { MemberReader } from '../member-reader.ts';
import { readGroupName, readIdentifier } from '../names.ts';
import { pageOf } from '../page.ts';
import { invalid } from '../refused.ts';

export const createLogGroup: Call = (body, { store }) => {
  const reader = new MemberReader(body);
  const name = readGroupName(reader);
  reader.text('logGroupClass', { among: classes });
  reader.done();
  store.create(name, Date.now());
  return done;
};

export const deleteLogGroup: Call = (body, { store }) => {
  const reader = new MemberReader(body);
  const name = readGroupName(reader);
  reader.done();
  store.delete(name);
  return done;
};

export const describeLogGroups: Call = (body, { store }) => {
  const reader = new MemberReader(body);
  const prefix = reader.text('logGroupNamePrefix', { min: 1, max: 512 });
  const pattern = reader.text('logGroupNamePattern', { max: 512 });
  const identifiers = reader.texts('logGroupIdentifiers', { min: 1, max: 50 });
  const group = reader.text('logGroupClass', { among: classes });
  const limit = reader.number('limit', { min: 1, max: 50 });
  const token = reader.text('nextToken', { min: 1 });
  reader.done();
  if (prefix !== undefined && pattern !== undefined) {
    throw invalid(
      'LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.',
    );
  }
  const named = identifiers && new Set(identifiers.map((one) => readIdentifier(one)));
  const found = store.all.filter(
    ({ name }) =>
      name.startsWith(prefix ?? '') &&
      name.includes(pattern ?? '') &&
      (named?.has(name) ?? true) &&
      (group ?? classes[0]) === classes[0],
  );
  const { items, nextToken } = pageOf(found, token, limit ?? 50);
  return answered({ logGroups: items.map(described), nextToken });
};

const classes = ['STANDARD', 'INFREQUENT_ACCESS', 'DELIVERY'];

const described = ({ name, creationTime, storedBytes }: LogGroup) => ({
  logGroupName: name,
  creationTime,
  metricFilterCount: 0,
  arn: `${groupArn(name)}:*`,
  storedBytes,
  logGroupClass: classes[0],
  logGroupArn: groupArn(name),
  deletionProtectionEnabled: false,
});
