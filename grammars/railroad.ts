import type { Expression } from '@sluice/syntax/internal/productions';
import type { Section } from './languages.ts';

/** A drawing whose line enters at the left and leaves at the right, both at height zero. */
interface Box {
  readonly width: number;
  /** How far it reaches above and below its line. */
  readonly up: number;
  readonly down: number;
  draw(x: number, y: number): string;
}

const half = 11;
const gap = 10;

/** Syntax diagrams of all productions, as one SVG. */
export function railroad(sections: readonly Section[]): string {
  const drawing: string[] = [];
  let y = 0;
  let width = 0;
  for (const { title, productions } of sections) {
    y += 30;
    drawing.push(`<text class="title" x="10" y="${y}">${escaped(title)}</text>`);
    for (const { name, expression } of productions) {
      const box = boxOf(expression);
      const line = y + 34 + box.up;
      const end = 30 + box.width;
      y = line + box.down + 16;
      width = Math.max(width, end + 30);
      drawing.push(
        `<text class="name" x="10" y="${line - box.up - 10}">${escaped(name)}</text>`,
        `<path d="M10 ${line - 6}v12M10 ${line}h20M${end} ${line}h20M${end + 20} ${line - 6}v12"/>`,
        box.draw(30, line),
      );
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}">
<style>${style}</style>
<rect class="paper" width="100%" height="100%"/>
${drawing.join('\n')}
</svg>`;
}

const style =
  'path,rect{fill:none;stroke:#456}text{font:12px monospace;text-anchor:middle}' +
  '.name,.title{font-weight:bold;text-anchor:start}.title{font-size:16px}rect.paper{fill:#fff;stroke:none}';

function boxOf(expression: Expression): Box {
  switch (expression.kind) {
    case 'terminal':
      return label(expression.name.replaceAll('`', ''), half);
    case 'rule':
      return label(expression.name, 0);
    case 'sequence':
      return sequence(expression.of.map(boxOf));
    case 'choice':
      return choice(expression.of.map(boxOf));
    case 'option':
      return choice([sequence([]), boxOf(expression.of)]);
    case 'repetition':
      return loop(boxOf(expression.of));
  }
}

function label(text: string, radius: number): Box {
  const width = 7.3 * text.length + 16;
  return {
    width,
    up: half,
    down: half,
    draw: (x, y) =>
      `<rect x="${x}" y="${y - half}" width="${width}" height="${2 * half}" rx="${radius}"/><text x="${x + width / 2}" y="${y + 4}">${escaped(text)}</text>`,
  };
}

function sequence(boxes: readonly Box[]): Box {
  const width =
    boxes.reduce((sum, box) => sum + box.width, 0) + gap * Math.max(1, boxes.length - 1);
  return {
    width,
    up: Math.max(0, ...boxes.map((box) => box.up)),
    down: Math.max(0, ...boxes.map((box) => box.down)),
    draw: (x, y) => {
      if (boxes.length === 0) return `<path d="M${x} ${y}h${width}"/>`;
      let at = x;
      return boxes
        .map((box, i) => {
          const line = i === 0 ? '' : `<path d="M${at} ${y}h${gap}"/>`;
          if (i > 0) at += gap;
          const drawn = line + box.draw(at, y);
          at += box.width;
          return drawn;
        })
        .join('');
    },
  };
}

function choice(boxes: readonly Box[]): Box {
  const inner = Math.max(...boxes.map((box) => box.width));
  const width = inner + 4 * gap;
  const heights: number[] = [];
  let down = 0;
  boxes.forEach((box, i) => {
    heights.push(i === 0 ? 0 : down + 6 + box.up);
    down = heights[i]! + box.down;
  });
  return {
    width,
    up: boxes[0]!.up,
    down,
    draw: (x, y) =>
      boxes
        .map((box, i) => {
          const at = y + heights[i]!;
          const [left, right] = [x + 2 * gap, x + 2 * gap + box.width];
          const lines = `M${x} ${y}h${gap}V${at}h${gap}M${right} ${at}H${x + width - gap}V${y}h${gap}`;
          return `<path d="${lines}"/>${box.draw(left, at)}`;
        })
        .join(''),
  };
}

/** None or many: past it, or through it and back. */
function loop(box: Box): Box {
  const width = box.width + 4 * gap;
  const under = 14 + box.up;
  return {
    width,
    up: 4,
    down: under + box.down,
    draw: (x, y) => {
      const at = y + under;
      const [left, right] = [x + 2 * gap, x + 2 * gap + box.width];
      const lines = `M${x} ${y}h${width}M${right} ${at}h${gap}V${y}M${left} ${at}h${-gap}V${y}`;
      return `<path d="${lines}"/>${box.draw(left, at)}`;
    },
  };
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
