import {
  failOnOption,
  formatOption,
  helpOption,
  machineOption,
  machineToRun,
  outputGroup,
  seedOption,
  typeOption,
} from './common-options.ts';
import type { OptionGroup } from './option-description.ts';

export const checkOptions: readonly OptionGroup[] = [
  {
    title: 'What to check',
    options: [
      typeOption('The type of the state machines of which no template says it.'),
      {
        name: 'stdin-filename',
        value: 'FILE',
        description: 'The name that standard input (-) is read and reported under.',
      },
      { name: 'no-deep', description: 'Try out no executions: faster, and without the rules that need it.' },
      { name: 'deep', description: 'Try out executions, though the configuration says not to.' },
      { name: 'config', value: 'FILE', description: 'Use this configuration for all files.' },
      { name: 'no-config', description: 'Use no configuration, wherever one stands.' },
      {
        name: 'rule',
        value: 'ID=LEVEL',
        isRepeatable: true,
        description: 'Set a rule to error, warning, info, hint or off.',
      },
      {
        name: 'inventory',
        value: 'FILE',
        isRepeatable: true,
        description: 'A listing of what there is in AWS, as the AWS CLI or Terraform prints it.',
      },
    ],
  },
  {
    title: 'Fixing',
    options: [
      { name: 'fix', description: 'Write the safe fixes into the files.' },
      { name: 'fix-dry-run', description: 'Show what --fix would change; findings are those that would remain.' },
    ],
  },
  {
    title: 'When to fail (exit code 1)',
    options: [
      failOnOption('Fail on findings of this severity or above. Default: error.'),
      { name: 'max-warnings', value: 'NUMBER', description: 'Fail when there are more warnings than this.' },
      { name: 'baseline', value: 'FILE', description: 'Leave out the findings that this file holds.' },
      { name: 'update-baseline', description: 'Write what is found now into the baseline.' },
    ],
  },
  outputGroup(
    formatOption(
      ['pretty', 'json', 'github', 'sarif', 'junit', 'gitlab'],
      'For people, for programs, or for the services below. Default: pretty.',
    ),
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      description: 'Write the report into this file; standard output has the one for people.',
    },
    {
      name: 'save-witnesses',
      value: 'FOLDER',
      description: 'Write executions that show findings into this folder, and how to run them.',
    },
    { name: 'quiet', short: 'q', description: 'Report errors only.' },
  ),
];

export const initOptions: readonly OptionGroup[] = [
  {
    title: 'What to set up besides the configuration',
    options: [
      {
        name: 'ci',
        value: 'SERVICE',
        isRepeatable: true,
        choices: ['github', 'gitlab', 'jenkins'],
        description: 'Check every push.',
      },
      { name: 'hook', description: 'Check before each commit.' },
      { name: 'baseline', description: 'Leave out what is found now, so that only what is new fails.' },
    ],
  },
  outputGroup(),
];

export const simulateOptions: readonly OptionGroup[] = [
  {
    title: 'What to run',
    options: [
      ...machineToRun,
      { name: 'start-at', value: 'STATE', description: 'Begin with this state, which gets the input.' },
      { name: 'until', value: 'STATE', description: 'End before this state.' },
    ],
  },
  {
    title: 'What it is given (JSON as it is, a file, or - for standard input)',
    options: [
      { name: 'input', value: 'JSON', takesInput: true, description: 'The input of the execution. Default: {}.' },
      { name: 'mocks', value: 'JSON', takesInput: true, description: 'What its tasks return or throw.' },
      {
        name: 'test-case',
        value: 'NAME',
        description: 'Which test case of a MockConfigFile.json answers: Name, or Machine#Name.',
      },
      {
        name: 'variables',
        value: 'JSON',
        takesInput: true,
        description: 'Variables that are assigned when it begins.',
      },
      { name: 'context', value: 'JSON', takesInput: true, description: 'Members of the context object.' },
      {
        name: 'start-time',
        value: 'TIME',
        description: 'When it starts. Default: 2026-01-01T00:00:00Z, so that every run gives the same.',
      },
      seedOption,
    ],
  },
  outputGroup(
    formatOption(
      ['pretty', 'json', 'history'],
      'For people, for programs, or as GetExecutionHistory has it. Default: pretty.',
    ),
    { name: 'verbose', description: 'Show all data and all states.' },
  ),
];

export const pathsOptions: readonly OptionGroup[] = [
  {
    title: 'What to explore',
    options: [
      ...machineToRun,
      { name: 'to', value: 'STATE', description: 'Only a path to this state, with its input and mocks to copy.' },
      {
        name: 'cover',
        value: 'WHAT',
        choices: ['states', 'transitions', 'choices'],
        description: 'A small set of paths that together show all of these.',
      },
      {
        name: 'from-samples',
        value: 'PATH',
        description: 'Learn from recorded inputs or histories what the data is, from a file or a folder.',
      },
      { name: 'budget', value: 'STEPS', description: 'How many steps to spend at most. Default: 100000.' },
      seedOption,
    ],
  },
  {
    title: 'Export',
    options: [
      {
        name: 'export',
        value: 'FORM',
        choices: ['tests', 'mock-config', 'test-state', 'contract'],
        description:
          'Write the paths as tests, for Step Functions Local, or for the TestState API; or what the state machine asks of its data.',
      },
      { name: 'output', short: 'o', value: 'FILE', description: 'Write the export into this file.' },
    ],
  },
  outputGroup(
    formatOption(['pretty', 'json', 'mermaid', 'dot'], 'For people, for programs, or as a picture. Default: pretty.'),
  ),
];

export const iamOptions: readonly OptionGroup[] = [
  {
    title: 'What to look at',
    options: [
      machineOption('Only this state machine, where the file has several.'),
      typeOption('The type of the state machine, if no template says it.'),
    ],
  },
  {
    title: 'What is known besides',
    options: [
      { name: 'account', value: 'NUMBER', description: 'The account that it is deployed in.' },
      { name: 'region', value: 'REGION', description: 'The region that it is deployed in.' },
      { name: 'param', value: 'NAME=TEXT', isRepeatable: true, description: 'The value of a parameter or variable.' },
      {
        name: 'policy',
        value: 'FILE',
        isRepeatable: true,
        description: 'A policy of the role, as JSON or YAML; with it all of its policies are known.',
      },
      { name: 'boundary', value: 'FILE', description: 'The policy that bounds the permissions of the role.' },
      {
        name: 'authorization-details',
        value: 'FILE',
        description: 'What "aws iam get-account-authorization-details" prints; the role is looked up in it.',
      },
      { name: 'role', value: 'NAME', description: 'The role that is looked up, where the template does not name it.' },
    ],
  },
  {
    title: 'When to fail (exit code 1)',
    options: [
      failOnOption('error: what is surely missing; warning: what is recommended; info: what may be. Default: error.'),
    ],
  },
  outputGroup(
    formatOption(
      ['pretty', 'json', 'policy'],
      'For people, for programs, or the least policy that allows what is needed. Default: pretty.',
    ),
    {
      name: 'as',
      value: 'LANGUAGE',
      choices: ['sam', 'cloudformation', 'terraform', 'json'],
      description: 'How the policy is written. Default: as the template is.',
    },
    {
      name: 'with',
      value: 'CLASS',
      isRepeatable: true,
      choices: ['recommended', 'abort-only', 'conditional', 'first-use', 'data-dependent'],
      description: 'Also allow what is not needed in every case.',
    },
    { name: 'diff', description: 'Show what the role lacks, and what it could do without.' },
  ),
];

export const graphOptions: readonly OptionGroup[] = [
  {
    title: 'What to draw',
    options: [
      ...machineToRun,
      { name: 'no-findings', description: 'Draw the machine without what was found in it.' },
      { name: 'no-deep', description: 'Try out no executions: faster, and without what these rule out.' },
    ],
  },
  outputGroup(
    { name: 'output', short: 'o', value: 'FILE', description: 'The file to write. Default: standard output.' },
    formatOption(
      ['svg', 'html', 'mermaid', 'dot'],
      'A picture, a page to move in, or a text for Mermaid or Graphviz. Default: as the file ends, else svg.',
    ),
    {
      name: 'theme',
      value: 'THEME',
      choices: ['auto', 'light', 'dark'],
      description: 'The colours of the picture. Default: auto, as the system of the reader has it.',
    },
  ),
];

export const reportOptions: readonly OptionGroup[] = [
  {
    title: 'What to report on',
    options: [
      typeOption('The type of the state machines of which no template says it.'),
      {
        name: 'no-deep',
        description: 'Try out no executions for findings: faster, and without the rules that need it.',
      },
    ],
  },
  outputGroup({
    name: 'output',
    short: 'o',
    value: 'FILE',
    description: 'The page to write. Default: standard output.',
  }),
];

export const testOptions: readonly OptionGroup[] = [
  {
    title: 'What to run',
    options: [
      {
        name: 'test',
        short: 't',
        value: 'NAME',
        isRepeatable: true,
        description: 'Run the tests whose name contains this.',
      },
    ],
  },
  {
    title: 'Coverage',
    options: [
      { name: 'coverage', description: 'Tell which states and transitions the tests came by.' },
      {
        name: 'coverage-format',
        value: 'FORMAT',
        choices: ['text', 'json', 'lcov'],
        description: 'A table, for programs, or as tools for coverage read it. Default: text.',
      },
      { name: 'coverage-file', value: 'FILE', description: 'Write the coverage into this file.' },
      {
        name: 'min-coverage',
        value: 'PERCENT',
        description: 'Fail when less of the states or of the transitions is covered.',
      },
    ],
  },
  outputGroup(
    formatOption(['pretty', 'json', 'junit'], 'For people, for programs, or for build servers. Default: pretty.'),
  ),
];

export const rulesOptions: readonly OptionGroup[] = [
  outputGroup(formatOption(['pretty', 'json'], 'For people or for programs. Default: pretty.')),
];

export const explainOptions: readonly OptionGroup[] = [outputGroup()];

export const lspOptions: readonly OptionGroup[] = [
  {
    title: 'Connection',
    options: [
      { name: 'stdio', description: 'Talk over standard input and output.' },
      { name: 'node-ipc', description: 'Talk over the channel of an editor that runs on Node.' },
      {
        name: 'socket',
        value: 'PORT',
        description: 'Connect to an editor that listens on this port of this machine.',
      },
      {
        name: 'clientProcessId',
        value: 'ID',
        description: 'Also end when this process is gone; editors set it themselves.',
      },
      helpOption,
    ],
  },
];
