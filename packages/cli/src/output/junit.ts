/** A group of tests. */
export interface Suite {
  readonly name: string;
  /** What its cases are filed under. */
  readonly group: string;
  readonly cases: readonly SuiteCase[];
}

export interface SuiteCase {
  readonly name: string;
  readonly skipped?: boolean | undefined;
  readonly failure?:
    | { readonly type: string; readonly message: string; readonly text?: string | undefined }
    | undefined;
}

/** The XML that JUnit wrote first and most build servers read. */
export function junit(suites: readonly Suite[]): string {
  const cases = suites.flatMap((suite) => suite.cases);
  const shown = suites.map((suite) => suiteXml(suite));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${totals(cases)}>\n${shown.join('')}</testsuites>\n`;
}

function suiteXml({ name, group, cases }: Suite): string {
  const shown = cases.map((each) => caseXml(each, group));
  return `  <testsuite name="${escaped(name)}"${totals(cases)}>\n${shown.join('')}  </testsuite>\n`;
}

function caseXml({ name, skipped, failure }: SuiteCase, group: string): string {
  const start = `    <testcase classname="${escaped(group)}" name="${escaped(name)}"`;
  if (skipped) return `${start}><skipped/></testcase>\n`;
  if (!failure) return `${start}/>\n`;
  const { type, message, text = '' } = failure;
  const told = `type="${escaped(type)}" message="${escaped(message)}"`;
  return `${start}><failure ${told}>${escaped(text)}</failure></testcase>\n`;
}

function totals(cases: readonly SuiteCase[]): string {
  const failures = cases.filter(({ failure }) => failure).length;
  const skipped = cases.filter((each) => each.skipped).length;
  return ` tests="${cases.length}" failures="${failures}" skipped="${skipped}"`;
}

/** For XML 1.0, in which most control characters can't stand at all. */
const escaped = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[<>&"\n\t\r]/g, (char) => entities[char]!);

const entities: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};
