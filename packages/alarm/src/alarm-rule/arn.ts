/** An alarm by its ARN. */
export interface AlarmArn {
  readonly region: string;
  readonly account: string;
  readonly name: string;
}

export function readArn(text: string): AlarmArn | undefined {
  const found = /^arn:[\w-]+:cloudwatch:([\w-]*):(\d*):alarm:(.*)$/s.exec(text);
  if (found === null) return undefined;
  const [, region = '', account = '', name = ''] = found;
  return { region, account, name };
}

/** The name of an alarm that is given by name or by ARN. */
export const nameIn = (text: string): string => readArn(text)?.name ?? text;
