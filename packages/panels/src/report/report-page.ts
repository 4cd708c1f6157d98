import {
  type Drawing,
  element,
  escaped,
  type Laid,
  pageAround,
  textElement,
  toSvg,
  viewStyles,
} from '@stepproof/diagram';
import { findingsPanel } from '../findings/findings-panel.ts';
import type { Action } from '../parts/button.ts';
import { count } from '../parts/count.ts';
import { pathsPanel } from '../paths/paths-panel.ts';
import { permissionsPanel } from '../permissions/permissions-panel.ts';
import { panelStyles } from '../styles.ts';
import type { ToldFinding, ToldPaths, ToldPermissions } from '../told.ts';
import { reportStyles } from './report-styles.ts';

/** What a report tells of one state machine. */
export interface ReportedMachine {
  readonly name: string;
  readonly file: string;
  /** Nothing where there is nothing to draw. */
  readonly laid: Laid | undefined;
  readonly findings: readonly ToldFinding[];
  /** Nothing where the definition cannot be run. */
  readonly paths: ToldPaths | undefined;
  readonly permissions: ToldPermissions | undefined;
}

/** What the program of the page reads: for each machine what it draws, and what may be copied. */
export interface ReportData {
  readonly machines: readonly Pick<ReportedMachine, 'laid' | 'findings' | 'paths'>[];
}

const can: readonly Action[] = ['copy-input', 'copy-mocks', 'show'];

/**
 * One page that needs nothing else: what was found, the graph, the paths and the permissions of every machine. It is read without programs
 * too; the program that is given, a whole script, makes its graphs move.
 */
export function reportPage(machines: readonly ReportedMachine[], script: string): Promise<string> {
  const data: ReportData = { machines: machines.map(({ laid, findings, paths }) => ({ laid, findings, paths })) };
  const body = element('main', { class: 'panels report' }, heading(machines), ...machines.map(machinePart));
  const sheet = `${viewStyles}\n${panelStyles}\n${reportStyles}`;
  return pageAround({ title: 'State machines – StepProof', body, sheet, script, data });
}

function heading(machines: readonly ReportedMachine[]): string {
  const found = machines.flatMap(({ findings }) => findings);
  const summary = `${count(machines.length, 'state machine')}: ${countsOf(found)}.`;
  const title = element('header', {}, textElement('h1', {}, 'State machines'), textElement('p', {}, summary));
  return machines.length < 2 ? title : title + contents(machines);
}

function contents(machines: readonly ReportedMachine[]): string {
  const items = machines.map(({ name, file, findings }, index) =>
    element(
      'li',
      {},
      textElement('a', { href: `#machine-${index}` }, name),
      escaped(` – ${file}: ${countsOf(findings)}`),
    ),
  );
  return element('nav', { 'aria-label': 'State machines' }, element('ul', {}, ...items));
}

function countsOf(findings: readonly ToldFinding[]): string {
  const [errors, warnings] = (['error', 'warning'] as const).map(
    (wanted) => findings.filter(({ severity }) => severity === wanted).length,
  );
  return `${count(errors ?? 0, 'error')}, ${count(warnings ?? 0, 'warning')}`;
}

function machinePart({ name, file, laid, findings, paths, permissions }: ReportedMachine, index: number): string {
  return element(
    'article',
    { id: `machine-${index}`, 'data-machine': index, 'aria-label': name },
    textElement('h1', {}, name),
    element('p', { class: 'place' }, textElement('code', {}, file)),
    findingsPanel(findings, can),
    laid === undefined ? '' : graphPart(laid, index),
    paths === undefined ? '' : pathsPanel(paths, can),
    permissions === undefined ? '' : permissionsPanel(permissions, can),
  );
}

function graphPart(laid: Laid, index: number): string {
  const picture = toSvg(laid, { styles: 'none', prefix: `m${index}-` });
  const figure = element(
    'figure',
    { class: 'graph', tabindex: 0, role: 'region', 'aria-label': titleOf(laid.drawing, index) },
    picture,
  );
  return element('section', { class: 'panel graph-panel' }, textElement('h2', {}, 'Graph'), figure);
}

/** Two machines may have one name. */
function titleOf({ machine }: Drawing, index: number): string {
  return `Graph ${index + 1}: ${machine.slice(0, 200)}`;
}
