/** An input that may stand as JSON text, such as a file; nothing where it is no object. */
export function plainInput(given: unknown): object | undefined {
  const value = typeof given === 'string' ? parsed(given) : given;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
