import { checkerNames, type Judged, type Verdict } from './checkers.ts';

export interface Measured {
  /** On the examples of our own pages. */
  readonly own?: readonly Judged[];
  /** On those of others. */
  readonly others: readonly Judged[];
}

const start = '<!-- measured: written by npm run compare -->';
const end = '<!-- end of what is measured -->';

/** The page with what was measured in the place of what it had. */
export function withMeasured(page: string, measured: string): string {
  const [before, rest = ''] = page.split(start);
  const [, after = ''] = rest.split(end);
  return `${before}${start}\n\n${measured}\n${end}${after}`;
}

export function measuredPart({ own, others }: Measured): string {
  const parts = [
    ...(own === undefined ? [] : ownPart(own)),
    ...othersPart(others),
    ...missesPart([...(own ?? []), ...others]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function ownPart(own: readonly Judged[]): readonly string[] {
  const [wrong, right] = [standing(own, 'wrong'), standing(own, 'right')];
  return [
    `### On the examples of our rules\n\nWrong definitions that are refused, by the category of the rule:`,
    table(wrong, 'Wrong definitions'),
    'Right definitions that are refused, which is a false alarm:',
    table(right, 'Right definitions'),
  ];
}

function othersPart(others: readonly Judged[]): readonly string[] {
  return [
    `### On the definitions of others\n\nWrong definitions that are refused:`,
    table(standing(others, 'wrong'), 'Wrong definitions'),
    'Right definitions that are refused:',
    table(standing(others, 'right'), 'Right definitions'),
  ];
}

function standing(judged: readonly Judged[], wanted: 'wrong' | 'right'): readonly Judged[] {
  return judged.filter(({ example }) => example.standing === wanted);
}

function table(judged: readonly Judged[], title: string): string {
  const groups = [...new Set(judged.map(({ group }) => group))].sort();
  const rows = groups.map((group) =>
    row(
      group,
      judged.filter((one) => one.group === group),
    ),
  );
  return [
    `| ${title} | Number | ${checkerNames.join(' | ')} |`,
    `| --- | ---: | ${checkerNames.map(() => '---:').join(' | ')} |`,
    ...rows,
    ...(groups.length > 1 ? [row('**all**', judged)] : []),
  ].join('\n');
}

function row(name: string, judged: readonly Judged[]): string {
  const cells = checkerNames.map((_, index) => cell(judged.map(({ verdicts }) => verdicts[index] as Verdict)));
  return `| ${name} | ${judged.length} | ${cells.join(' | ')} |`;
}

/** What failed is told beside what was refused, because it is neither. */
function cell(verdicts: readonly Verdict[]): string {
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
  const failed = count('failed');
  return failed === 0 ? `${count('refused')}` : `${count('refused')} (failed on ${failed})`;
}

/** What others refuse and StepProof says nothing of, one by one; and what AWS would refuse, if StepProof were right, of what is said to be right. */
function missesPart(judged: readonly Judged[]): readonly string[] {
  const missed = standing(judged, 'wrong').filter(
    ({ verdicts: [, all, ...others] }) => all !== 'refused' && others.includes('refused'),
  );
  const alarms = standing(judged, 'right').filter(({ verdicts: [errors] }) => errors !== 'accepted');
  return [
    `### What StepProof lets pass, and others refuse\n\n${listOf(missed, othersRefusing)}`,
    `### What StepProof calls an error, and is said to be right\n\n${listOf(alarms, rulesAndOthers)}`,
  ];
}

function listOf(judged: readonly Judged[], told: (one: Judged) => string): string {
  return judged.length === 0
    ? 'Nothing.'
    : judged.map((one) => `- ${one.name} (${one.group}): ${told(one)}`).join('\n');
}

function rulesAndOthers(judged: Judged): string {
  const rules = judged.errors.map((id) => `[${id}](../rules-docs/${id}.md)`).join(', ');
  const others = othersRefusing(judged);
  return others === '' ? rules : `${rules}; refused by ${others} too`;
}

function othersRefusing({ verdicts }: Judged): string {
  const names = checkerNames.filter((_, index) => index > 1 && verdicts[index] === 'refused');
  return names.map((name) => name.replace(/ [\d.]+$/, '')).join(', ');
}
