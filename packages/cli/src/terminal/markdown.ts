import { widthOf } from '@stepproof/reports';
import type { Colours } from './colours.ts';
import { printable } from './printable.ts';

export interface Drawing {
  readonly colours: Colours;
  readonly columns: number;
}

/** Draws the Markdown that the pages of rules are written in: headings, paragraphs, lists, tables and fenced code. */
export function showMarkdown(markdown: string, drawing: Drawing): string {
  return blocksOf(markdown)
    .map((block) => `${drawBlock(block, drawing)}\n`)
    .join('');
}

interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'table' | 'code' | 'blank';
  readonly lines: readonly string[];
}

function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let fence: string[] | undefined;
  for (const line of markdown
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .trim()
    .split(/\r?\n/)) {
    if (line.startsWith('```')) {
      if (fence !== undefined) blocks.push({ kind: 'code', lines: fence });
      fence = fence === undefined ? [] : undefined;
    } else if (fence !== undefined) fence.push(line);
    else addLine(blocks, line);
  }
  return blocks;
}

/** A line goes on with the paragraph or the item before it, unless it begins something of its own. */
function addLine(blocks: Block[], line: string): void {
  const kind = kindOf(line);
  const last = blocks.at(-1);
  if (kind === 'blank' && last?.kind === 'blank') return;
  const goesOn = kind === 'paragraph' && (last?.kind === 'paragraph' || last?.kind === 'item');
  if (goesOn && last !== undefined)
    blocks[blocks.length - 1] = { kind: last.kind, lines: [...last.lines, line.trim()] };
  else blocks.push({ kind, lines: [line] });
}

function kindOf(line: string): Block['kind'] {
  if (line.trim() === '') return 'blank';
  if (/^#{1,6} /.test(line)) return 'heading';
  if (/^\s*(?:[-*]|\d+\.) /.test(line)) return 'item';
  return line.startsWith('|') ? 'table' : 'paragraph';
}

function drawBlock({ kind, lines }: Block, drawing: Drawing): string {
  const { colours } = drawing;
  const text = lines.join(' ');
  switch (kind) {
    case 'heading':
      return colours.bold(colours.underline(printable(text.replace(/^#+ /, ''))));
    case 'code':
      return lines.map((line) => `    ${colours.cyan(printable(line))}`).join('\n');
    case 'item':
      return wrapped(text, drawing, (/^\s*(?:[-*]|\d+\.) /.exec(text)?.[0] ?? '').length);
    case 'table':
      return drawInline(text, colours);
    case 'blank':
      return '';
    case 'paragraph':
      return wrapped(text, drawing, 0);
  }
}

/** Breaks a text into lines that fit; all but the first are indented. */
function wrapped(text: string, { colours, columns }: Drawing, indent: number): string {
  const lines: string[] = [];
  let line = /^ */.exec(text)?.[0] ?? '';
  let isStart = true;
  for (const word of text.trim().split(/\s+/)) {
    if (!isStart && widthOf(line) + 1 + widthOf(word) > columns) {
      lines.push(line);
      line = ' '.repeat(indent);
      isStart = true;
    }
    line += isStart ? word : ` ${word}`;
    isStart = false;
  }
  return drawInline([...lines, line].join('\n'), colours);
}

/** Whether a link can be followed from a terminal: one to a page beside this one cannot. */
function isAddress(target: string): boolean {
  return /^https?:/.test(target);
}

/** Code, emphasis and links; a span of them may go over the end of a line. Without colours, code keeps its marks. */
function drawInline(text: string, colours: Colours): string {
  const code = (marked: string) => (colours.areShown ? colours.cyan(marked.slice(1, -1)) : marked);
  return text
    .split('\n')
    .map(printable)
    .join('\n')
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, (_, label: string, target: string) =>
      isAddress(target) ? `${label} (${colours.underline(target)})` : label,
    )
    .replace(/`[^`]*`/g, code)
    .replace(/\*\*([^*]*)\*\*/g, (_, strong: string) => colours.bold(strong));
}
