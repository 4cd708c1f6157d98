import type { ToldPermissions } from '@stepproof/panels';
import type { Desk } from './desk.ts';
import { holds, type Stretch } from './told-graph.ts';

type Need = ToldPermissions['needs'][number];

interface Around {
  readonly desk: Desk;
  readonly uri: string;
  /** The state that has the need; nothing where the machine has. */
  readonly within: Stretch | undefined;
}

/** Adds what is needed to the policy of the role, as the quick fix of the finding does; where there is none, the statement is copied. */
export async function allowNeed(need: Need, around: Around): Promise<void> {
  const { desk } = around;
  const fix = await fixFor(need, around);
  if (fix !== undefined) return fix.make();
  const { action: Action, resource: Resource } = need;
  await desk.copy(JSON.stringify({ Effect: 'Allow', Action, Resource }, undefined, 2));
  desk.tell('No policy of the role stands in the template, so the statement is in the clipboard.');
}

/** What is needed on one resource is one finding. */
async function fixFor({ resource }: Need, { desk, uri, within }: Around) {
  const about = desk
    .problemsIn(uri)
    .filter(({ rule, range }) => rule === 'missing-permission' && (within === undefined || holds(within, range.start)))
    .filter(({ message }) => message.includes(`\`${resource}\``));
  for (const { range } of about) {
    const fixes = await desk.fixesAt(uri, range);
    const fix = fixes.find(({ title }) => title.startsWith('Allow `'));
    if (fix !== undefined) return fix;
  }
  return undefined;
}
