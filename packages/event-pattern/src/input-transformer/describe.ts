import type { Transformer } from './compile.ts';

/** The plan of a transformer as plain JSON. */
export function describe({ transformation, plan }: Transformer): unknown {
  const { source, profile } = transformation;
  if (source.kind === 'input-constant') return { profile, constant: source.text };
  if (source.kind === 'input-path') return { profile, path: source.path?.text ?? '' };
  if (plan === undefined) return { profile, form: source.form, engine: 'reference' };
  const { form, values, pieces } = plan;
  return {
    profile,
    form,
    values: values.map((value) => (typeof value === 'string' ? value : value.text)),
    pieces,
  };
}
