import type { Clause } from '@sluice/core';
import { nameIn } from '../arn.ts';
import type { Rule } from '../ast.ts';
import { holds, type Look } from '../reference.ts';
import { neededOf } from '../walk.ts';
import { counted, phrase } from './words.ts';

/** A rule as a tree of clauses; with states, which of them hold and what is missing. */
export function clauseOf(rule: Rule, text: string, look?: Look): Clause {
  const { span } = rule;
  const held = look === undefined ? {} : { holds: holds(rule, look) };
  switch (rule.kind) {
    case 'and':
    case 'or':
      return {
        text: rule.kind === 'and' ? 'all of these hold' : 'one of these holds',
        span,
        ...held,
        clauses: rule.operands.map((operand) => clauseOf(operand, text, look)),
      };
    case 'not':
      if (rule.operand.kind !== 'test') {
        const inner = clauseOf(rule.operand, text, look);
        return { text: 'this does not hold', span, ...held, clauses: [inner] };
      }
      return { text: phrase(rule), span, ...held, ...foundOf(rule.operand, look) };
    case 'test':
      return { text: phrase(rule), span, ...held, ...foundOf(rule, look) };
    case 'at-least': {
      const clauses = rule.children.map((child): Clause => {
        const name = nameIn(child.text);
        const words = `${name} is ${rule.negated ? 'not ' : ''}in ${rule.state}`;
        if (look === undefined) return { text: words, span: child.span };
        const isIn = (look(name) === rule.state) !== rule.negated;
        return { text: words, span: child.span, holds: isIn, found: look(name) };
      });
      const count = clauses.filter((one) => one.holds === true).length;
      const missing = neededOf(rule) - count;
      return {
        text: counted(rule),
        span,
        ...held,
        ...(look !== undefined && { found: `${count} of ${clauses.length}` }),
        ...(look !== undefined && missing > 0 && { nearest: `${missing} more of them` }),
        clauses,
      };
    }
    case 'constant':
    case 'broken':
      return { text: text.slice(span.start, span.end), span, ...held };
  }
}

function foundOf(rule: Extract<Rule, { kind: 'test' }>, look: Look | undefined) {
  return look === undefined ? {} : { found: look(nameIn(rule.child.text)) };
}
