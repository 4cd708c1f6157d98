import {
  type Document,
  type GraphCall,
  type GraphState,
  type GraphTransition,
  type MachineGraph,
  stateAt,
} from '@stepproof/core';
import type { Diagnostic, Range } from 'vscode-languageserver';
import type { Finding } from '../session.ts';
import { type DiagnosticForm, toDiagnostic } from './diagnostic.ts';
import { toRange } from './place.ts';

/** A machine as `stepproof/graph` tells it. Fields may be added, and none is changed within a version. */
export interface DrawnMachine {
  readonly version: 1;
  /** What a person would call it. */
  readonly machine: string;
  readonly states: readonly DrawnState[];
  readonly transitions: readonly DrawnTransition[];
  /** What was found in no state. */
  readonly findings: readonly Diagnostic[];
}

/** What is not known, or not there, is null. */
export interface DrawnState {
  readonly name: string;
  readonly type: string | null;
  /** The Parallel or Map state around it, by its place in the list, and which of its branches it is in. */
  readonly parent: number | null;
  readonly branch: number | null;
  readonly call: { readonly [Part in keyof GraphCall]: NonNullable<GraphCall[Part]> | null } | null;
  readonly detail: string | null;
  readonly comment: string | null;
  readonly retries: readonly string[];
  readonly end: 'end' | 'missing' | null;
  readonly isReachable: boolean;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly findings: readonly Diagnostic[];
}

export interface DrawnTransition {
  readonly kind: GraphTransition['kind'];
  /** States by their places in the list. From null a machine, a branch or an iteration starts; to null no state is. */
  readonly from: number | null;
  readonly to: number | null;
  readonly label: string;
  /** What a picture says beside it. */
  readonly caption: string | null;
  /** The name of the state that it leads to. */
  readonly target: string | null;
  readonly range: Range;
  /** Of what findings about it are told: the rule, the catcher or the field that leads there. */
  readonly placeRange: Range;
}

interface Told {
  readonly document: Document;
  readonly graph: MachineGraph;
  readonly findings: readonly Finding[];
}

export function toDrawnMachine({ document, graph, findings }: Told, form: DiagnosticForm): DrawnMachine {
  const byState = new Map<GraphState | undefined, Diagnostic[]>();
  for (const { diagnostic } of findings) {
    const state = stateAt(graph.states, diagnostic.location.span.start);
    byState.set(state, [...(byState.get(state) ?? []), toDiagnostic(diagnostic, form)]);
  }
  return {
    version: 1,
    machine: document.use.name,
    states: graph.states.map((state) => toDrawnState(state, byState.get(state) ?? [], form)),
    transitions: graph.transitions.map((transition) => toDrawnTransition(transition, form)),
    findings: byState.get(undefined) ?? [],
  };
}

function toDrawnState(
  { name, type, parent, branch, call, detail, comment, retries, end, isReachable, span, nameSpan }: GraphState,
  findings: readonly Diagnostic[],
  { texts: { asked } }: DiagnosticForm,
): DrawnState {
  return {
    name,
    type: type ?? null,
    parent: parent ?? null,
    branch: branch ?? null,
    call: call === undefined ? null : { ...call, pattern: call.pattern ?? null },
    detail: detail ?? null,
    comment: comment ?? null,
    retries,
    end: end ?? null,
    isReachable,
    range: toRange(asked, span),
    selectionRange: toRange(asked, nameSpan),
    findings,
  };
}

function toDrawnTransition(
  { kind, from, to, words, caption, target, span, placeSpan }: GraphTransition,
  { texts: { asked } }: DiagnosticForm,
): DrawnTransition {
  const ends = { from: from ?? null, to: to ?? null, target: target ?? null };
  const ranges = { range: toRange(asked, span), placeRange: toRange(asked, placeSpan) };
  return { kind, ...ends, label: words, caption: caption ?? null, ...ranges };
}
