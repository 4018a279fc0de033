/** The average of the squares of how far numbers lie from their average. */
export function varianceOf(numbers: readonly number[]): number {
  const average = numbers.reduce((a, b) => a + b, 0) / numbers.length;
  return numbers.reduce((squares, each) => squares + (each - average) ** 2, 0) / numbers.length;
}
