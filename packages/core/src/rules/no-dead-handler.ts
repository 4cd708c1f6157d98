import { type DeadHandler, deadHandlers } from '../analyses/dead-ways/dead-handlers.ts';
import { hasErrorHandlers } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { nearestName } from '../text/nearest.ts';

export const noDeadHandler = defineRule({
  id: 'no-dead-handler',
  description: 'Disallow Retriers and Catchers of errors that the state never fails with.',
  category: 'errors',
  severity: 'warning',
  requirements: ['CATCH-18'],
  messages: {
    dead: '{names}, because no attempt of `{state}` fails with {it}.',
    meant: '{names}, because no attempt of `{state}` fails with {it}. Did you mean `{meant}`?',
  },
  when: hasErrorHandlers,
  needs: { dead: deadHandlers },
  check(_document, { dead }, report) {
    for (const { list, handler, names, raised } of dead) {
      const place = { at: handler.node, tags: ['unnecessary'] } as const;
      const data = { names: neverUsed(names, list), state: list.state.name, it: names.length === 1 ? 'it' : 'them' };
      const meant = meantInstead(names, raised);
      if (meant === undefined) report('dead', { ...place, data });
      else report('meant', { ...place, data: { ...data, meant } });
    }
  },
});

function neverUsed(names: DeadHandler['names'], { field }: DeadHandler['list']): string {
  const written = names.map(({ value }) => `\`${value}\``);
  const last = written.pop();
  const words = written.length === 0 ? `${last} is` : `${written.join(', ')} and ${last} are`;
  return `${words} never ${field === 'Catch' ? 'caught' : 'retried'}`;
}

/** A slip in a name that the workflow gives itself. */
function meantInstead([name, ...others]: DeadHandler['names'], raised: DeadHandler['raised']): string | undefined {
  if (name === undefined || others.length > 0 || raised === undefined) return undefined;
  return nearestName(
    name.value,
    raised.filter((one) => !one.startsWith('States.')),
  );
}
