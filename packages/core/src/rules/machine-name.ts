import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { maximumMachineNameLength } from '../language/quotas.ts';

export const machineName = defineRule({
  id: 'machine-name',
  description: 'Require the name of a state machine to be one that AWS takes.',
  category: 'deployment',
  severity: 'error',
  requirements: ['TOP-14'],
  messages: {
    empty: 'The name of the state machine is empty.',
    long: 'The name of the state machine has {length} characters, and at most {maximum} are allowed.',
    character: 'The name of a state machine holds no `{character}`.',
    invisible: 'The name of a state machine holds no blanks and no control characters.',
  },
  when: hasDeclaration,
  needs: {},
  check({ use: { declared } }, _facts, report) {
    const at = declared?.declaration.machineName;
    if (at?.kind !== 'string' || at.partial) return;
    const length = [...at.value].length;
    const [character] = refused.exec(at.value) ?? [];
    if (length === 0) report('empty', { at });
    else if (length > maximumMachineNameLength)
      report('long', { at, data: { length, maximum: maximumMachineNameLength } });
    else if (character !== undefined && isVisible(character)) report('character', { at, data: { character } });
    else if (character !== undefined) report('invisible', { at });
  },
});

/** The characters that the API refuses in the name of a state machine (API reference, CreateStateMachine). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among those refused.
const refused = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f\ufffe\uffff]/;

function isVisible(character: string): boolean {
  return /[!-~]/.test(character);
}
