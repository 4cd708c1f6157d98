import type { HierarchyStep, DocumentSymbol as Item } from '@stepproof/core';
import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall } from 'vscode-languageserver';
import type { OpenText } from '../open-texts.ts';
import { toRange } from './place.ts';
import { shownName, symbolKinds } from './symbol.ts';

export function toHierarchyItem(item: Item, text: OpenText): CallHierarchyItem {
  const { kind, detail, span, nameSpan } = item;
  return {
    name: shownName(item),
    kind: symbolKinds[kind],
    uri: text.uri,
    range: toRange(text, span),
    selectionRange: toRange(text, nameSpan),
    ...(detail !== undefined && { detail }),
  };
}

/** Clients show a detail beside the name, so that it tells the transitions. */
export function toIncomingCall(step: HierarchyStep, text: OpenText): CallHierarchyIncomingCall {
  return { from: itemOfStep(step, text), fromRanges: rangesOf(step, text) };
}

export function toOutgoingCall(step: HierarchyStep, text: OpenText): CallHierarchyOutgoingCall {
  return { to: itemOfStep(step, text), fromRanges: rangesOf(step, text) };
}

function itemOfStep({ item, ways }: HierarchyStep, text: OpenText): CallHierarchyItem {
  return { ...toHierarchyItem(item, text), detail: ways.map(({ words }) => words).join('; ') };
}

function rangesOf({ ways }: HierarchyStep, text: OpenText) {
  return ways.map(({ span }) => toRange(text, span));
}
