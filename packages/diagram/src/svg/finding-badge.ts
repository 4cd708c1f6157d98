import type { DrawnFinding } from '../drawing.ts';
import type { Point } from '../laid.ts';
import { element, textElement } from './xml.ts';

/** How many findings a state has, in the colour and the shape of the worst of them; nothing where it has none. */
export function badge(findings: readonly DrawnFinding[], { x, y }: Point): string {
  if (findings.length === 0) return '';
  const worst = severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'hint';
  const count = findings.length > 99 ? '99+' : `${findings.length}`;
  const width = 12 + count.length * 7;
  return element(
    'g',
    { class: `badge ${worst}`, transform: `translate(${Math.round(x - width + 6)} ${Math.round(y - 9)})` },
    textElement('title', {}, findings.slice(0, mostTold).map(lineOf).join('\n')),
    element('path', { d: outlines[worst](width) }),
    textElement('text', { x: width / 2, y: 13 }, count),
  );
}

const severities = ['error', 'warning', 'info', 'hint'] as const;

/** 18 high. The shape tells how grave it is where colours do not: to some eyes, on paper, and where a theme has two of them. */
const outlines: Readonly<Record<DrawnFinding['severity'], (width: number) => string>> = {
  error: (width) => `M5 0H${width - 5}L${width} 5V13L${width - 5} 18H5L0 13V5Z`,
  warning: (width) => `M7 0H${width - 7}L${width} 9L${width - 7} 18H7L0 9Z`,
  info: (width) => `M9 0H${width - 9}A9 9 0 0 1 ${width - 9} 18H9A9 9 0 0 1 9 0Z`,
  hint: (width) => `M0 0H${width}V18H0Z`,
};

const mostTold = 12;

function lineOf({ severity, message, rule }: DrawnFinding): string {
  return `${severity}: ${message.slice(0, 400)} (${rule.slice(0, 80)})`;
}
