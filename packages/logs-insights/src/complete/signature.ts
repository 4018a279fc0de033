import type { FunctionDefinition, Parameter } from '../functions/definition.ts';

/** `substr(text, start, [length])`. */
export const signatureOf = ({ name, parameters }: FunctionDefinition): string =>
  `${name}(${parameters.map(parameterText).join(', ')})`;

function parameterText({ name, optional, many }: Parameter): string {
  const text = many === true ? `${name}, …` : name;
  return optional === true ? `[${text}]` : text;
}
