/** Files as tables of DuckDB, as fast as it reads them: told what is in them, not left to guess. */

export const lines = (file: string): string =>
  `read_csv('${file}', columns={'line':'VARCHAR'}, delim='\\x01', quote='', escape='', ` +
  `header=false, auto_detect=false)`;

/** `columns` are those that the question needs, e.g. `level:'VARCHAR'`. */
export const json = (file: string, columns: string): string =>
  `read_json('${file}', format='newline_delimited', columns={${columns}})`;

const flowColumns =
  `version account interface srcAddr dstAddr srcPort dstPort protocol packets bytes
  begun ended action status`.split(/\s+/);

/** Only what is asked for is read, so the types cost nothing. */
export const flows = (file: string): string =>
  `read_csv('${file}', columns={${flowColumns.map((name) => `'${name}':'VARCHAR'`).join(',')}}, ` +
  `delim=' ', quote='', escape='', header=false, auto_detect=false)`;

/** The columns as glob patterns and awk name them. */
export const flowNames = flowColumns.join(', ');
