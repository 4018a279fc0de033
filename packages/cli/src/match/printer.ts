import { painter } from '../output/paint.ts';
import type { SearchSettings } from './settings.ts';

/** An event that is to be printed. */
export interface Found {
  readonly text: string;
  readonly number: number;
  readonly raw: Uint8Array | undefined;
  readonly rules: readonly string[] | undefined;
  readonly fields: Readonly<Record<string, string>> | undefined;
}

type Settings = Pick<SearchSettings, 'print' | 'numbers' | 'fileNames' | 'color'>;

/** Prints found events into memory, from where they are taken in large pieces. */
export class Printer {
  private readonly line: (found: Found) => string;
  private readonly isExact: boolean;
  private readonly name: string;
  private text = '';
  private pieces: Uint8Array[] = [];

  constructor(settings: Settings, name: string) {
    this.name = name;
    this.isExact = settings.print === 'text';
    this.line = settings.print === 'json' ? (found) => this.json(found) : this.forPeople(settings);
  }

  print(found: Found): void {
    if (found.raw && this.isExact && !found.fields) {
      // What stands before the event is the line of an empty one.
      this.text += this.line({ ...found, text: '' }).slice(0, -1);
      this.spill();
      this.pieces.push(found.raw);
      this.text = '\n';
    } else {
      this.text += this.line(found);
    }
  }

  take(): Uint8Array {
    this.spill();
    const taken = this.pieces.length === 1 ? this.pieces[0]! : Buffer.concat(this.pieces);
    this.pieces = [];
    return taken;
  }

  private spill(): void {
    if (this.text !== '') this.pieces.push(Buffer.from(this.text));
    this.text = '';
  }

  /** One object a line; the event is a JSON value where it is an object, else a text. */
  private json({ text, number, rules, fields }: Found): string {
    const head = JSON.stringify({ file: this.name, number, rules, fields });
    const event = isObject(text) ? text : JSON.stringify(text);
    return `${head.slice(0, -1)},"event":${event}}\n`;
  }

  private forPeople({ fileNames, numbers, color }: Settings): (found: Found) => string {
    const paint = painter(color);
    const colon = paint('dim', ':');
    const file = fileNames ? paint('name', this.name) + colon : '';
    const rulesOf = (rules: Found['rules']) =>
      rules?.length ? paint('info', rules.join(',')) + colon : '';
    return ({ text, number, rules, fields }) => {
      if (file === '' && !numbers && !rules && !fields) return `${text}\n`;
      const place = numbers ? paint('good', String(number)) + colon : '';
      return `${file}${place}${rulesOf(rules)}${fieldsOf(fields) ?? text}\n`;
    };
  }
}

/** `name=value`, a tab between them; values with blanks, quotes or tabs as JSON strings. */
const fieldsOf = (fields: Found['fields']) =>
  fields &&
  Object.entries(fields)
    .map(([name, value]) => `${name}=${/^[^\s"]+$/.test(value) ? value : JSON.stringify(value)}`)
    .join('\t');

function isObject(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
