import { type ExploredTransition, type Scope, type State, shortRuleWords } from '@stepproof/core';
import type { GraphEdge, GraphNode, GraphPiece, TextGraph } from '@stepproof/diagram';
import { cutText } from '@stepproof/reports';
import { plural } from '../summary.ts';
import type { PathsReport } from './paths-report.ts';

/** The picture of what was explored. Names are as they were written; whoever draws it escapes them. */
export function pathGraphOf({ use, machine, exploration }: PathsReport): TextGraph {
  const ids = new Map(machine.states.map((state, index) => [state, `s${index}`] as const));
  const feasible = new Map(exploration.states.map((explored) => [explored.state, explored.feasible] as const));
  const nodeOf = (state: State): GraphNode => ({
    id: ids.get(state) ?? '',
    label: state.name,
    type: state.type,
    feasible: feasible.get(state) ?? 'unknown',
  });
  return {
    name: use.name,
    pieces: piecesOf(machine.scope, nodeOf),
    edges: exploration.transitions.map((transition) => edgeOf(transition, ids)),
    remarks: remarksOn(exploration),
  };
}

type Open = { readonly kind: 'scope'; readonly scope: Scope } | GraphPiece;

/** Scopes may be nested as deep as the text, so that the stack is our own. */
function piecesOf(machine: Scope | undefined, nodeOf: (state: State) => GraphNode): readonly GraphPiece[] {
  const pieces: GraphPiece[] = [];
  const open: Open[] = machine === undefined ? [] : [{ kind: 'scope', scope: machine }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind !== 'scope') pieces.push(next);
    else
      open.push(
        ...[...next.scope.states.values()].flatMap((state) => partsOf(nodeOf(state), scopesIn(state))).reverse(),
      );
  }
  return pieces;
}

function scopesIn(state: State): readonly Scope[] {
  if (state.type === 'Parallel') return state.branches;
  return state.type === 'Map' && state.processor !== undefined ? [state.processor] : [];
}

/** A state, in a cluster with what it runs; each of several branches is a cluster too. */
function partsOf(node: GraphNode, scopes: readonly Scope[]): readonly Open[] {
  const own: GraphPiece = { kind: 'node', node };
  const [only, ...others] = scopes;
  if (only === undefined) return [own];
  const cluster: GraphPiece = { kind: 'open', id: `${node.id}_all`, label: node.label };
  const close: GraphPiece = { kind: 'close' };
  if (others.length === 0) return [cluster, own, { kind: 'scope', scope: only }, close];
  const branches = scopes.flatMap((scope, index): readonly Open[] => [
    { kind: 'open', id: `${node.id}_${index}`, label: `branch ${index}` },
    { kind: 'scope', scope },
    close,
  ]);
  return [cluster, own, ...branches, close];
}

function edgeOf(transition: ExploredTransition, ids: ReadonlyMap<State, string>): GraphEdge {
  const { from, to, kind, feasible } = transition;
  return { from: from && ids.get(from), to: ids.get(to) ?? '', label: labelOf(transition), kind, feasible };
}

/** How much of what a rule asks fits at an edge. */
const longestLabel = 40;

function labelOf({ from, kind, place }: ExploredTransition): string {
  if (from?.type === 'Choice') {
    const rule = from.rules.find(({ node }) => node === place);
    return rule === undefined ? 'Default' : cutText(shortRuleWords(rule), longestLabel);
  }
  if (kind !== 'catch' || from === undefined || !('catchers' in from)) return '';
  const catcher = from.catchers.find(({ node }) => node === place);
  const names = catcher?.errors.names.map(({ value }) => value) ?? [];
  return cutText(names.join(', '), longestLabel);
}

function remarksOn({ complete, reasons, transitions }: PathsReport['exploration']): readonly string[] {
  const never = transitions.filter(({ feasible }) => feasible === false).length;
  const ruledOut = never === 0 ? [] : [`No execution takes ${plural(never, 'transition')}: drawn grey and dashed.`];
  return [complete ? 'Complete: every transition is shown or ruled out.' : 'Incomplete.', ...reasons, ...ruledOut];
}
