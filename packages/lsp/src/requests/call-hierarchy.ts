import { hierarchyItemAt, stepsAfter, stepsBefore } from '@stepproof/core';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CancellationToken,
} from 'vscode-languageserver';
import { toHierarchyItem, toIncomingCall, toOutgoingCall } from '../convert/call-hierarchy.ts';
import type { ServerParts } from '../server-parts.ts';
import { aboutPlace, type PlaceInquiry, type PlaceParams } from './answer.ts';

export function prepareCallHierarchy({ document, offset, text }: PlaceInquiry): CallHierarchyItem[] | null {
  const item = hierarchyItemAt(document, offset);
  return item === undefined ? null : [toHierarchyItem(item, text)];
}

export function incomingCalls({ document, offset, text }: PlaceInquiry): CallHierarchyIncomingCall[] {
  return stepsBefore(document, offset).map((step) => toIncomingCall(step, text));
}

export function outgoingCalls({ document, offset, text }: PlaceInquiry): CallHierarchyOutgoingCall[] {
  return stepsAfter(document, offset).map((step) => toOutgoingCall(step, text));
}

/** Answers a request about an item, which is found again by where its name stands. */
export function aboutItem<Result>(server: ServerParts, answer: (inquiry: PlaceInquiry) => Result) {
  const about = aboutPlace<PlaceParams, Result | null>(server, null, answer);
  return ({ item: { uri, selectionRange } }: { readonly item: CallHierarchyItem }, token: CancellationToken) =>
    about({ textDocument: { uri }, position: selectionRange.start }, token);
}
