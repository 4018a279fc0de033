/** What a cell holds, by the numbers of src/cells.ts. */
export const text: u8 = 1;
export const escaped: u8 = 2;
export const number: u8 = 3;
export const yes: u8 = 4;
export const no: u8 = 5;

/** The row that is entry `i` of a list of rows; where there is no list, all are. */
@inline
export function rowAt(rows: usize, i: usize): usize {
  return rows == 0 ? i : <usize>load<u32>(rows + (i << 2));
}
