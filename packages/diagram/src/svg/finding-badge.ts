import type { DrawnFinding } from '../drawing.ts';
import type { Point } from '../laid.ts';
import { element, textElement } from './xml.ts';

/** How many findings a state has, in the colour of the worst of them; nothing where it has none. */
export function badge(findings: readonly DrawnFinding[], { x, y }: Point): string {
  if (findings.length === 0) return '';
  const worst = severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'hint';
  const count = findings.length > 99 ? '99+' : `${findings.length}`;
  const width = 12 + count.length * 7;
  return element(
    'g',
    { class: `badge ${worst}`, transform: `translate(${Math.round(x - width + 6)} ${Math.round(y - 9)})` },
    textElement('title', {}, findings.slice(0, mostTold).map(lineOf).join('\n')),
    element('rect', { width, height: 18, rx: 9 }),
    textElement('text', { x: width / 2, y: 13 }, count),
  );
}

const severities = ['error', 'warning', 'info', 'hint'] as const;

const mostTold = 12;

function lineOf({ severity, message, rule }: DrawnFinding): string {
  return `${severity}: ${message.slice(0, 400)} (${rule})`;
}
