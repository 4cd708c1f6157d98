import type { AnyRule, Diagnostic, Document, Fix, Witness } from '@stepproof/core';
import type { Exploration } from '../../packages/core/src/engine/analysis.ts';

/** How often executions were tried out, and how often something evaluated JSONata then; tests set it back. */
export const tries = { count: 0, withJsonata: 0 };

const triedExecutions: Exploration<string> = {
  kind: 'exploration',
  name: 'tried-executions',
  number: 9_999,
  needs: {},
  async run(document) {
    tries.count++;
    if (document.environment.evaluators?.jsonata !== undefined) tries.withJsonata++;
    const comment = commentOf(document);
    return comment?.kind === 'string' ? comment.value : '';
  },
};

/**
 * Rules about the `Comment` of a definition, so that what these tests say of the command does not depend on which rules
 * there are. `shout` is an error with a safe fix, `whisper` a warning with a suggestion, `mumble` an info, `hum` a hint;
 * `stumble` crashes; `doom` is shown
 * by an execution, and found only where executions are tried out.
 */
export const fixtureRules: readonly AnyRule[] = [
  ruleAbout('shout', 'error'),
  ruleAbout('whisper', 'warning'),
  ruleAbout('mumble', 'info'),
  ruleAbout('hum', 'hint'),
  { ...ruleAbout('taste', 'warning'), preset: 'strict' },
  { ...ruleAbout('express', 'error'), check: reportExpress },
  { ...ruleAbout('stumble', 'error'), check: crash },
  { ...ruleAbout('break-it', 'error'), check: breakIt },
  { ...ruleAbout('doom', 'warning'), needs: { executions: triedExecutions }, isDeep: true, check: reportDoom },
];

/** How the execution of `doomed` in `test/acceptance/witnesses.test.ts` ends. */
const doom: Witness = {
  input: { order: { id: 7 } },
  mocks: { Charge: [{ throw: { error: 'Card.Busy' } }, { return: { state: 'odd' } }] },
  visits: ['Charge', 'Which'],
  places: [],
  error: 'States.NoChoiceMatched',
};

type Reporting = Parameters<AnyRule['check']>[2];

function ruleAbout(word: string, severity: Diagnostic['severity']): AnyRule {
  return {
    id: `no-${word}`,
    description: `Disallow ${word}.`,
    category: 'practice',
    severity,
    preset: 'recommended',
    requirements: [],
    messages: { found: `The comment \`{text}\` holds ${word}.` },
    needs: {},
    when: undefined,
    isDeep: false,
    inDepth: undefined,
    check(document: Document, _facts: unknown, report: Reporting) {
      const at = commentOf(document);
      if (at?.kind !== 'string' || !at.value.includes(word)) return;
      const kind = severity === 'error' ? 'safe' : 'suggestion';
      const fix: Fix = { title: `Remove \`${word}\``, kind, edits: [editOf(document, at, word)] };
      const related = at.value.includes('related')
        ? [{ at: at.parent?.parent ?? at, message: 'It stands in this definition.' }]
        : [];
      report('found', { at, data: { text: at.value }, fixes: [fix], related });
    },
  };
}

function commentOf({ root }: Document) {
  return root?.kind === 'object' ? root.properties.find((property) => property.name === 'Comment')?.value : undefined;
}

function editOf({ tree }: Document, at: { start: number }, word: string) {
  const start = tree.source.text.indexOf(word, at.start);
  return tree.source.edit(start, start + word.length, '');
}

function reportExpress({ use, root }: Document, _facts: unknown, report: Reporting): void {
  if (use.type === 'EXPRESS' && root !== undefined) report('found', { at: root, data: { text: 'express' } });
}

/** Shows an execution; `long doom` one with much in it, `quick doom` one without tasks and errors. */
function reportDoom(document: Document, { executions }: { executions: string }, report: Reporting): void {
  const at = commentOf(document);
  if (at === undefined || !executions.includes('doom')) return;
  const witness = executions.includes('long') ? longDoom : executions.includes('quick') ? quickDoom : doom;
  report('found', { at, data: { text: executions }, witness });
}

const longDoom: Witness = {
  input: { orders: Array.from({ length: 90 }, (_, id) => ({ id, note: 'a note of some length' })) },
  mocks: Object.fromEntries(Array.from({ length: 9 }, (_, id) => [`Task ${id}`, [{ return: id }]])),
  visits: Array.from({ length: 90 }, (_, index) => `State ${index}`),
  places: [],
  error: 'States.Runtime',
};

const quickDoom: Witness = { input: {}, mocks: {}, visits: ['Ship'], places: [], error: undefined };

function crash(document: Document): void {
  const comment = commentOf(document);
  if (comment?.kind === 'string' && comment.value.includes('stumble')) throw new Error('Stumbled.');
}

/** A fix that calls itself safe and leaves a text that does not parse. */
function breakIt(document: Document, _facts: unknown, report: Reporting): void {
  const at = commentOf(document);
  if (at?.kind !== 'string' || !at.value.includes('break-it')) return;
  const edit = { file: document.tree.source.file, span: { start: 0, end: 1 }, text: '' };
  report('found', { at, data: { text: at.value }, fixes: [{ title: 'Break it', kind: 'safe', edits: [edit] }] });
}
