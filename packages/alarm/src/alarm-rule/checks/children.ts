import { type Diagnostic, suggest } from '@sluice/core';
import { readArn } from '../arn.ts';
import type { Child, Rule } from '../ast.ts';
import { codes } from '../codes.ts';
import type { AlarmRuleOptions } from '../options.ts';
import { mentionsOf } from '../walk.ts';

/** Who is named, and whether that can be: first where they are, then who, then if they are. */
export function checkChildren(rule: Rule, options: AlarmRuleOptions): Diagnostic[] {
  const children = mentionsOf(rule);
  const checks = [checkName, checkRegion, checkAccount, checkSelf];
  return [
    ...checks.flatMap((check) => children.flatMap((child) => check(child, options))),
    ...checkExistence(children, options),
  ];
}

function checkName({ text, span }: Child): Diagnostic[] {
  const name = readArn(text)?.name ?? text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\u0000-\u001f\u007f]/.test(name)) {
    return [codes.childName.at(span, 'holds a control character')];
  }
  return name.length > 255 ? [codes.childName.at(span, `has ${name.length} characters`)] : [];
}

function checkRegion({ text, span }: Child, { region }: AlarmRuleOptions): Diagnostic[] {
  const arn = readArn(text);
  if (arn === undefined || region === undefined || arn.region === region) return [];
  return [codes.region.at(span, arn.region, region)];
}

function checkAccount({ text, span }: Child, { account }: AlarmRuleOptions): Diagnostic[] {
  const arn = readArn(text);
  if (arn === undefined || account === undefined || arn.account === account) return [];
  return [codes.account.at(span, arn.account)];
}

function checkSelf({ text, span }: Child, { name }: AlarmRuleOptions): Diagnostic[] {
  if (name === undefined || (readArn(text)?.name ?? text) !== name) return [];
  return [codes.self.at(span, name)];
}

/** Names longer than any alarm's, and those after so many, are not compared with all there are. */
const comparable = 255;
const mostCompared = 10;

function checkExistence(children: readonly Child[], options: AlarmRuleOptions): Diagnostic[] {
  const { existing, others = {}, account = '123456789012', region = 'us-east-1', name } = options;
  if (existing === undefined) return [];
  const known = new Set(
    [...existing, ...Object.keys(others)].map((one) => readArn(one)?.name ?? one),
  );
  const arnOf = ({ text }: Child) =>
    readArn(text) === undefined ? `arn:aws:cloudwatch:${region}:${account}:alarm:${text}` : text;
  const isKnown = ({ text }: Child) => {
    const child = readArn(text)?.name ?? text;
    return known.has(child) || child === name;
  };
  const unknown = children.filter((child) => !isKnown(child));
  const arns = [...new Set(unknown.map(arnOf))].join(', ');
  return unknown.map(({ text, quoted, span }, i) => {
    const near = text.length > comparable || i >= mostCompared ? undefined : suggest(text, known);
    if (near === undefined) return codes.unknownChild.at(span, text, arns);
    const bare = /^[^\s(),"]+$/.test(near);
    const written = bare && !quoted ? near : `"${near.replaceAll('"', '\\"')}"`;
    const fix = { title: `write \`${written}\``, edits: [{ span, text: written }] };
    const hint = `did you mean \`${near}\`?`;
    return codes.unknownChild.at({ span, fix, hint }, text, arns);
  });
}
