import { suggest } from '@sluice/core';
import { codes } from '../codes.ts';
import { patternFields } from '../fields.ts';
import { naming } from '../reading/mend.ts';
import type { Said } from '../reading/said.ts';
import type { CheckedRule } from './check.ts';

/** What a pattern can never match, and what it probably wasn't meant to. */
export function advisePatterns(rule: CheckedRule, said: Said): void {
  for (const { key } of patternFields) {
    if (rule.rule[key] === '' && rule.knows(key)) {
      const fix = naming(rule.at(key), '*');
      said.add(codes.emptyPattern.at({ span: rule.at(key), fix }, rule.called(key)));
    }
  }
  advisePath(rule, said);
  adviseHost(rule, said);
  adviseMethod(rule, said);
  adviseType(rule, said);
}

function advisePath({ rule: { urlPath }, at, called }: CheckedRule, said: Said): void {
  const span = at('urlPath');
  if (/^[^/*?]/.test(urlPath)) {
    const path = /^[a-z][a-z0-9+.-]*:\/\/[^/]*(\/.*)?$/is.exec(urlPath);
    const fix = naming(span, path === null ? `/${urlPath}` : (path[1] ?? '/'));
    said.add(codes.badPath.at({ span, fix }, called('urlPath'), urlPath));
  }
  const query = /^([^?]*)\?[^/?]*[=&]/.exec(urlPath);
  if (query === null) return;
  const fix = naming(span, query[1]!);
  said.add(codes.questionMark.at({ span, fix }, called('urlPath')));
}

function adviseHost({ rule: { host }, at, called }: CheckedRule, said: Said): void {
  if (!host.includes('/')) return;
  const alone = host.replace(/^[^/]*:\/\//, '').replace(/\/.*$/s, '');
  const fix = alone === '' ? undefined : naming(at('host'), alone);
  said.add(codes.badHost.at({ span: at('host'), fix }, called('host'), host));
}

const methods = [
  'GET HEAD POST PUT DELETE CONNECT OPTIONS TRACE PATCH',
  'PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK SEARCH REPORT PURGE LINK UNLINK',
].flatMap((words) => words.split(' '));

function adviseMethod({ rule: { httpMethod }, at, called }: CheckedRule, said: Said): void {
  const span = at('httpMethod');
  const capitals = httpMethod.toUpperCase();
  if (/[*?]/.test(httpMethod) || httpMethod === '') return;
  const near = methods.includes(capitals) ? undefined : suggest(capitals, methods);
  if (near !== undefined) {
    const place = { span, fix: naming(span, near) };
    said.add(codes.unknownMethod.at(place, called('httpMethod'), httpMethod, near));
  } else if (capitals !== httpMethod) {
    const place = { span, fix: naming(span, capitals) };
    said.add(codes.lowerCase.at(place, called('httpMethod'), httpMethod));
  }
}

/** What services and samplers report. */
const serviceTypes = [
  'AWS::ElasticBeanstalk::Environment',
  'AWS::EC2::Instance',
  'AWS::ECS::Container',
  'AWS::EKS::Container',
  'AWS::Lambda::Function',
  'AWS::APIGateway::Stage',
  'AWS::AppSync::GraphQLAPI',
];

function adviseType({ rule: { serviceType }, at }: CheckedRule, said: Said): void {
  const isKnown = serviceTypes.some((each) => each.toLowerCase() === serviceType.toLowerCase());
  if (isKnown || /[*?]/.test(serviceType)) return;
  const near = suggest(serviceType, serviceTypes);
  if (near === undefined) return;
  const place = { span: at('serviceType'), fix: naming(at('serviceType'), near) };
  said.add(codes.unknownType.at(place, serviceType, near));
}
