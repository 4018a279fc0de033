import type { Name } from './ast.ts';

/** Where a term looks. */
export type Field =
  | { readonly kind: 'anywhere' }
  | { readonly kind: 'namespace' }
  | { readonly kind: 'metric-name' }
  | { readonly kind: 'account' }
  | { readonly kind: 'dimension'; readonly name: string };

/** The designators that are no dimensions. Case counts. */
export const designators = ['MetricName', 'Namespace', ':aws.AccountId'] as const;

export function fieldOf(designator: Name | undefined): Field {
  switch (designator?.text) {
    case undefined:
      return { kind: 'anywhere' };
    case 'MetricName':
      return { kind: 'metric-name' };
    case 'Namespace':
      return { kind: 'namespace' };
    case ':aws.AccountId':
      return { kind: 'account' };
    default:
      return { kind: 'dimension', name: designator!.text };
  }
}
