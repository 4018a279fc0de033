/** The number of the nearest rank of so many percent; at least one number. Moves them about. */
export const ranked = (numbers: Float64Array, percent: number): number =>
  selected(numbers, rankOf(numbers.length, percent));

/** The place of a percentile among so many numbers in order, from 0. */
export const rankOf = (count: number, percent: number): number =>
  Math.max(0, Math.ceil((percent * count) / 100) - 1);

/** The number at a place in order (Hoare's quickselect); sorts only where it must. */
function selected(numbers: Float64Array, place: number): number {
  let [low, high] = [0, numbers.length - 1];
  // Where halves stay large for so long, the numbers are made to do so.
  for (let turns = 0; high - low > 64 && turns < 100; turns++) {
    const pivot = middle(numbers[low]!, numbers[(low + high) >>> 1]!, numbers[high]!);
    let [i, j] = [low, high];
    while (i <= j) {
      while (numbers[i]! < pivot) i += 1;
      while (numbers[j]! > pivot) j -= 1;
      if (i > j) break;
      const held = numbers[i]!;
      numbers[i++] = numbers[j]!;
      numbers[j--] = held;
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else return numbers[place]!;
  }
  numbers.subarray(low, high + 1).sort();
  return numbers[place]!;
}

const middle = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
