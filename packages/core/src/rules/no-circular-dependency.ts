import { type Dependencies, dependenciesIn } from '../analyses/references/template-dependencies.ts';
import { hasDeclaration } from '../analyses/subjects.ts';

import { defineRule, type RelatedPlace } from '../engine/rule.ts';
import type { MachineDeclaration, TemplateContext } from '../hosts/template.ts';

export const noCircularDependency = defineRule({
  id: 'no-circular-dependency',
  description: 'Disallow state machines that wait for resources which wait for them.',
  category: 'deployment',
  severity: 'error',
  requirements: ['DEP-15'],
  messages: { circle: 'State machine `{machine}` can never be made, because it waits for itself: {circle}.' },
  when: hasDeclaration,
  needs: {},
  check({ use: { declared } }, _facts, report) {
    const circle = declared === undefined ? undefined : circleOf(declared.declaration);
    if (declared === undefined || circle === undefined) return;
    const { name: machine, key, template } = declared.declaration;
    const data = { machine, circle: [...circle, machine].map((id) => `\`${id}\``).join(' → ') };
    report('circle', { at: key, data, related: relatedPlaces(circle, template) });
  },
});

/** The way from a machine back to itself; nothing where another machine on it comes first, which tells of it. */
function circleOf({ name, template }: MachineDeclaration): readonly string[] | undefined {
  if (template.kind !== 'cloudformation' && template.kind !== 'sam') return undefined;
  const circle = shortestCircle(name, dependenciesIn(template));
  const first = [...template.resources.values()].find(({ id, type }) => circle?.includes(id) && isMachine(type));
  return first?.id === name ? circle : undefined;
}

function isMachine(type: string | undefined): boolean {
  return type === 'AWS::StepFunctions::StateMachine' || type === 'AWS::Serverless::StateMachine';
}

/** Looks in the breadth, so that the shortest way is found first. */
function shortestCircle(start: string, dependencies: Dependencies): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const open = [start];
  for (const id of open) {
    for (const next of dependencies.get(id) ?? []) {
      if (next === start) return wayTo(id, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, id);
      open.push(next);
    }
  }
  return undefined;
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way: string[] = [];
  for (let id: string | undefined = end; id !== undefined; id = cameFrom.get(id)) way.unshift(id);
  return way;
}

function relatedPlaces(circle: readonly string[], { resources }: TemplateContext): readonly RelatedPlace[] {
  return circle.slice(1).flatMap((id, index) => {
    const resource = resources.get(id);
    const next = circle[index + 2] ?? circle[0];
    return resource === undefined ? [] : [{ at: resource.key, message: `\`${id}\` waits for \`${next}\`.` }];
  });
}
