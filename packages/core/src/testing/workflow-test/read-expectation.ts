import type { Node, ObjectNode, StringNode } from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';
import { nodeMember, objectMember, stringMember } from './members.ts';
import type { Expectation, ExpectedCalls, ExpectedVisits, NamedStates } from './test-file.ts';

/** What a test expects; one that says nothing expects success. */
export function readExpectation(node: ObjectNode | undefined, name: StringNode): Expectation {
  if (node === undefined) return { ...nothingExpected, at: name };
  return {
    at: node,
    status: stringMember(node, 'status'),
    output: nodeMember(node, 'output'),
    outputEquals: nodeMember(node, 'outputEquals'),
    error: stringMember(node, 'error'),
    cause: stringMember(node, 'cause'),
    variables: objectMember([node], 'variables'),
    path: namedStates(nodeMember(node, 'path')),
    visits: [...expectedVisits(nodeMember(node, 'visits')), ...unexpectedVisits(nodeMember(node, 'notVisits'))],
    calls: expectedCalls(objectMember([node], 'calls')),
  };
}

const nothingExpected: Omit<Expectation, 'at'> = {
  status: undefined,
  output: undefined,
  outputEquals: undefined,
  error: undefined,
  cause: undefined,
  variables: undefined,
  path: undefined,
  visits: [],
  calls: [],
};

function namedStates(node: Node | undefined): NamedStates | undefined {
  return node?.kind === 'array' ? { at: node, names: stringsIn(node) } : undefined;
}

function stringsIn(node: Node | undefined): readonly StringNode[] {
  return node?.kind === 'array' ? node.items.map(asWritten).filter((item) => item.kind === 'string') : [];
}

function expectedVisits(node: Node | undefined): readonly ExpectedVisits[] {
  if (node?.kind !== 'object') return stringsIn(node).map((at) => ({ at, name: at.value, count: undefined }));
  return node.properties.flatMap((at) => {
    const value = asWritten(at.value);
    return value.kind === 'number' ? [{ at, name: at.name, count: value.value }] : [];
  });
}

function unexpectedVisits(node: Node | undefined): readonly ExpectedVisits[] {
  return stringsIn(node).map((at) => ({ at, name: at.value, count: 0 }));
}

function expectedCalls(node: ObjectNode | undefined): readonly ExpectedCalls[] {
  return (node?.properties ?? []).flatMap((at): readonly ExpectedCalls[] => {
    const value = asWritten(at.value);
    if (value.kind === 'number') return [{ at, name: at.name, calls: value.value }];
    return value.kind === 'array' ? [{ at, name: at.name, calls: value.items }] : [];
  });
}
