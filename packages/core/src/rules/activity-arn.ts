import { taskResources } from '../analyses/calls/task-resources.ts';
import { hasUnusualResources } from '../analyses/subjects.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import type { ActivityResource } from '../expressions/resource.ts';

export const activityArn = defineRule({
  id: 'activity-arn',
  description: 'Require the ARN of an activity to have a region, an account and the name of the activity.',
  category: 'tasks',
  severity: 'error',
  requirements: ['RES-23'],
  messages: {
    region: 'The ARN of an activity names its region.',
    account: 'The ARN of an activity names its account by 12 digits.',
    nameless: 'The ARN of an activity ends with its name.',
    name: '`{name}` is no name of an activity: it has 1 to 80 characters, none of them blank or special.',
  },
  when: hasUnusualResources,
  needs: { resources: taskResources },
  check(_document, { resources }, report) {
    for (const { node, resource } of resources.values()) {
      if (resource.kind !== 'activity' || node.partial) continue;
      const fault = faultOf(resource);
      if (fault === undefined) continue;
      const part = fault === 'region' || fault === 'account' ? resource.arn[fault] : resource.name;
      const at = part.text === '' ? node : stringPart(node, part);
      report(fault, { at, data: { name: resource.name.text } });
    }
  },
});

/** The characters that the API refuses in the name of an activity (API reference, CreateActivity). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among those refused.
const refused = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]/;

function faultOf({ arn, name }: ActivityResource) {
  if (arn.region.text === '') return 'region';
  // Documentation writes `account-id` and the like, which stand for an account.
  if (arn.account.text === '' || /^(?!\d{12}$)\d+$/.test(arn.account.text)) return 'account';
  if (name.opaque) return undefined;
  if (name.text === '') return 'nameless';
  return name.text.length > 80 || refused.test(name.text) ? 'name' : undefined;
}
