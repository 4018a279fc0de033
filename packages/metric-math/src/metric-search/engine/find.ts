import type { Field } from '../field.ts';
import type { Plan } from '../plan.ts';
import { addAll, allBits, type Bits, complement, intersect, noBits, unite } from './bits.ts';
import type { Catalogue } from './catalogue.ts';

/** The metrics of a catalogue that a plan finds; `account` is the one that looks. */
export function find(plan: Plan, catalogue: Catalogue, account: string): Bits {
  const { size } = catalogue;
  switch (plan.kind) {
    case 'all':
      return allBits(size);
    case 'schema':
      return bitsOf(size, catalogue.withSchema(plan.namespace, plan.dimensions));
    case 'and': {
      const [first, ...others] = plan.operands;
      const bits = find(first!, catalogue, account);
      for (const each of others) {
        if (!intersect(bits, find(each, catalogue, account))) break;
      }
      return bits;
    }
    case 'or': {
      const bits = noBits(size);
      for (const each of plan.operands) unite(bits, find(each, catalogue, account));
      return bits;
    }
    case 'not':
      return complement(find(plan.operand, catalogue, account), size);
    case 'whole':
      return whole(plan.field, plan.text, catalogue, account);
    case 'words':
      return words(plan.field, plan.words, catalogue);
  }
}

function bitsOf(size: number, positions: ArrayLike<number>): Bits {
  const bits = noBits(size);
  addAll(bits, positions);
  return bits;
}

function whole(field: Field, text: string, catalogue: Catalogue, account: string): Bits {
  if (field.kind === 'account') {
    const wanted = text === 'LOCAL' ? account : text;
    const bits = bitsOf(catalogue.size, catalogue.inAccount(wanted));
    if (wanted === account) addAll(bits, catalogue.inAccount(undefined));
    return bits;
  }
  const id = catalogue.words.idOf(text);
  const postings = id === undefined ? undefined : catalogue.postings(field);
  return bitsOf(catalogue.size, postings?.of(id!) ?? []);
}

function words(field: Field, term: readonly string[], catalogue: Catalogue): Bits {
  const bits = noBits(catalogue.size);
  const postings = field.kind === 'account' ? undefined : catalogue.postings(field);
  if (postings === undefined) return bits;
  postings.collect(catalogue.words.find(term), bits);
  return bits;
}
