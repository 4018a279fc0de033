import { cover } from '@sluice/core';
import type { Found } from '@sluice/syntax';
import type { Condition, FieldName, Slot, SpacePattern } from '../ast.ts';
import { codes } from '../codes.ts';
import { isFieldName } from '../reading/text.ts';
import * as t from '../tokens.ts';
import { broken, ConditionGrammar, skipped } from './condition-grammar.ts';
import { isInserted, spanOfToken } from './readings.ts';

export class SpaceGrammar extends ConditionGrammar<FieldName> {
  /** Names that stand without a comparison, since the beginning of the slot. */
  #bareNames: FieldName[] = [];
  #names: FieldName[] = [];

  constructor() {
    super(t.spaceVocabulary);
    this.performSelfAnalysis();
  }

  // pattern = "[" , [ slot , { "," , slot } ] , "]"
  readonly pattern = this.RULE('pattern', (): SpacePattern => {
    const slots: Slot[] = [];
    const open = this.CONSUME(t.OpenBracket);
    let separator = open;
    this.OPTION(() => {
      slots.push(this.SUBRULE(this.slot, { ARGS: [separator] }));
    });
    let commas = 0;
    this.MANY(() => {
      const comma = this.CONSUME(t.Comma);
      this.ACTION(() => {
        // `[,` has an unnamed slot before its first comma.
        if (commas === 0 && slots.length === 0) slots.push(unnamed(separator));
      });
      commas += 1;
      separator = comma;
      const slot = this.OPTION2(() => this.SUBRULE2(this.slot, { ARGS: [comma] }));
      this.ACTION(() => slots.push(slot ?? unnamed(comma)));
    });
    const close = this.CONSUME(t.CloseBracket);
    return this.ACTION(() => ({ kind: 'space', slots, span: this.span(open, close) }));
  });

  // slot = "..." | disjunction
  private readonly slot = this.RULE(
    'slot',
    (before: Found): Slot => {
      this.ACTION(() => {
        this.#bareNames = [];
        this.#names = [];
      });
      return this.OR([
        {
          ALT: () => {
            const ellipsis = this.CONSUME(t.Ellipsis);
            return this.ACTION(() => ({ kind: 'ellipsis', span: spanOfToken(ellipsis) }));
          },
        },
        {
          ALT: () => {
            const condition = this.SUBRULE(this.disjunction);
            return this.ACTION(() => this.field(condition, before));
          },
        },
      ]);
    },
    { recoveryValueFunc: () => unnamed(undefined) },
  );

  // condition = name , [ comparison , value ]
  protected override readonly condition = this.RULE(
    'condition',
    (): Condition<FieldName> => {
      const found = this.OR([
        { ALT: () => this.CONSUME(t.SlotWord) },
        { ALT: () => this.CONSUME(t.Selector) },
      ]);
      const subject = this.ACTION(() => this.named(found));
      const compared = this.OPTION(() => {
        const operator = this.SUBRULE(this.comparison);
        const value = this.SUBRULE(this.value);
        return this.ACTION(() => this.compared(subject, operator, value));
      });
      const words: Found[] = [];
      this.MANY(() => words.push(this.CONSUME(t.Word)));
      return this.ACTION(() => {
        if (words.length > 0) this.misplaced(words, subject);
        else if (compared === undefined) this.#bareNames.push(subject);
        return compared ?? broken(subject.span);
      });
    },
    skipped,
  );

  private named(found: Found): FieldName {
    if (isInserted(found)) return { kind: 'name', name: '', span: { start: 0, end: 0 } };
    const span = spanOfToken(found);
    const name: FieldName = { kind: 'name', name: found.image, span };
    this.#names.push(name);
    if (found.tokenType === t.Selector) this.say(codes.fieldTest.at(span, found.image));
    else if (found.image === '..' || found.image === '…') {
      const fix = { title: 'write `...`', edits: [{ span, text: '...' }] };
      this.say(codes.fieldName.at({ span, fix }, found.image));
    } else if (!isFieldName(found.image)) this.say(codes.fieldName.at(span, found.image));
    return name;
  }

  private misplaced(words: readonly Found[], subject: FieldName): void {
    const span = cover(spanOfToken(words[0]!), spanOfToken(words.at(-1)!));
    const written = words.map((word) => word.image).join(' ');
    if (/^(?:is|not|exists)\b/i.test(written)) {
      this.say(codes.fieldTest.at(span, written));
      return;
    }
    const edits = words.map((word, i) => {
      const end = i === 0 ? subject.span.end : spanOfToken(words[i - 1]!).end;
      return { span: { start: end, end: word.startOffset }, text: ', ' };
    });
    this.say(codes.missingComma.at({ span, fix: { title: 'put commas', edits } }, words[0]!.image));
  }

  /** A slot is one name alone, or conditions that all speak of the same name. */
  private field(condition: Condition<FieldName>, before: Found): Slot {
    const [first] = this.#names;
    if (first === undefined) return { ...unnamed(before), span: condition.span };
    const { name } = first;
    if (this.#bareNames.length === 1 && this.#names.length === 1 && condition.kind === 'broken') {
      return { kind: 'field', name, span: first.span };
    }
    const other = this.#names.find((one) => one.name !== name);
    if (other !== undefined) this.say(codes.otherField.at(other.span, other.name, name));
    else for (const bare of this.#bareNames) this.say(codes.bareName.at(bare.span, bare.name));
    return { kind: 'field', name, condition, span: condition.span };
  }
}

/** A slot without a name has no width of its own: it stands after the comma or bracket before it. */
function unnamed(before: Found | undefined): Slot {
  const end =
    before === undefined || isInserted(before) ? 0 : before.startOffset + before.image.length;
  return { kind: 'field', span: { start: end, end } };
}
