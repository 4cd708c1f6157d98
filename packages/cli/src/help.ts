import { commands } from './commands.ts';
import type { OptionDescription, OptionGroup } from './option-description.ts';

/** The help of a command, or of the program when no command is named. */
export function helpOf(command: string | undefined): string {
  const text = command === undefined ? undefined : texts.get(command);
  const groups = command === undefined ? [] : (commands.get(command)?.options ?? []);
  return text === undefined ? overview : [text.about, ...drawGroups(groups), text.more].join('\n');
}

const overview = `StepProof checks AWS Step Functions workflows (Amazon States Language) before they are deployed.

Usage: stepproof <command> [options]
       stepproof                        (checks this folder, as stepproof check does)

Commands:
  check [paths...]   Find what AWS would refuse, what fails when it runs, and what is surely a mistake
  init               Set up this folder: a configuration, checks in continuous integration, a hook, a baseline
  simulate <file>    Run a definition on an input, with mocks in place of its tasks, and show what becomes of the data
  paths <file>       Show the ways that executions can take, each with an input and mocks that take it
  iam <file>         Show what the role of a state machine has to be allowed, what it lacks, and the least policy
  graph <file>       Draw a state machine with what was found in it: as SVG, as a page, for Mermaid or Graphviz
  report [paths...]  Write a page with the findings, graphs, paths and permissions of state machines
  test [paths...]    Run state machines as their tests say, and tell where they do otherwise
  rules              List all rules
  explain <rule>     Explain a rule: what it finds, why, and how to mend it
  lsp                Serve an editor: findings, completion, rename and more while you type

Examples:
  stepproof check                        Check every definition in this folder and below
  stepproof check order.asl.json         Check one file
  stepproof check --fix                  Also mend what can be mended safely
  stepproof simulate order.asl.json --input order.json --mocks mocks.json

Options:
  -h, --help         Show this help; \`stepproof <command> --help\` shows that of a command
  -v, --version      Show the version
`;

interface HelpText {
  readonly about: string;
  readonly more: string;
}

const texts: ReadonlyMap<string, HelpText> = new Map([
  [
    'check',
    {
      about: `Checks state machine definitions and reports what is wrong with them.

Usage: stepproof check [options] [paths...]

Paths are files, folders, globs ("flows/**/*.json", quoted), or - for standard input. Without any, the current
folder is checked. In folders, definitions are found by name (*.asl.json, *.asl.yaml, *.asl.yml, *.asl), or by
what they hold (JSON and YAML with StartAt and States), and so are templates of CloudFormation, SAM, Terraform and
the Serverless Framework, with the definitions that they name. What .gitignore names is left out, unless you name
it, but for what the CDK synthesised: run "cdk synth" first. Code is checked by @stepproof/eslint-plugin, in ESLint.

Examples:
  stepproof check
  stepproof check flows/order.asl.json
  stepproof check template.yaml
  stepproof check "flows/**/*.yaml" --fail-on warning
  stepproof check --fix-dry-run
  stepproof check --no-deep                  (faster: tries out no executions)
  stepproof check --save-witnesses shown     (what executions show findings, for "stepproof simulate")
  cat order.asl.json | stepproof check - --stdin-filename order.asl.json
  stepproof check --format github            (in GitHub Actions)
  stepproof check --format sarif -o stepproof.sarif
  stepproof check --baseline stepproof.baseline.json --update-baseline
  stepproof check --since origin/main        (what a branch has changed, and what uses it)
  stepproof check --cache --jobs auto        (what is not as it was, in a thread for each processor)
  aws lambda list-functions > functions.json; stepproof check --inventory functions.json
`,
      more: `Formats:
  github  annotations of GitHub Actions      sarif   for code scanning (SARIF 2.1.0)
  gitlab  Code Quality of GitLab             junit   for build servers
  json    for programs of your own

Baseline:
  Findings that the file of --baseline holds are left out, wherever their lines have moved to: only new ones are shown
  and fail. They are known by rule, file and what they are about, so that those of a renamed file are new.
  --update-baseline writes what is found now.

Configuration:
  stepproof.config.json, in the folder of a file or above it:
    { "extends": "strict", "type": "express", "rules": { "<rule>": "off" }, "ignore": ["drafts/"],
      "overrides": [{ "files": ["jobs/**"], "type": "standard" }], "deep": false,
      "inventory": ["aws/functions.json"], "account": "111122223333", "region": "eu-west-1",
      "baseline": "stepproof.baseline.json" }

Exit codes:
  0  nothing at or above --fail-on    2  wrong usage, configuration, or input that cannot be read
  1  findings                         3  a fault of StepProof
`,
    },
  ],
  [
    'init',
    {
      about: `Sets up the current folder: looks at what there is, and writes a configuration and what else is asked for. It asks
nothing, changes no file that there is, and says what it did and what to do next.

Usage: stepproof init [options]

Examples:
  stepproof init
  stepproof init --ci github --baseline
  stepproof init --ci gitlab --hook
`,
      more: `Files, each only where there is none:
  stepproof.config.json        the configuration
  .github/workflows/stepproof.yml, .gitlab-ci.yml, Jenkinsfile     with --ci
  .git/hooks/pre-commit        with --hook; or that of Husky
  stepproof.baseline.json      with --baseline: what is found now

Exit codes:
  0  all is there                    2  wrong usage, or a file that cannot be written
  3  a fault of StepProof
`,
    },
  ],
  [
    'simulate',
    {
      about: `Runs a state machine on an input as Step Functions would, and shows what becomes of the data in every state.
Nothing is called: mocks say what tasks return or throw, and what nobody answers for is unknown. Time is virtual, so
nothing is waited for, and the same input gives the same run.

Usage: stepproof simulate [options] <file>

The file is a definition, or a template that holds or names definitions, or - for standard input.

Examples:
  stepproof simulate order.asl.json --input '{"orderId": "A-17"}'
  stepproof simulate order.asl.json --input order.json --mocks mocks.json
  stepproof simulate template.yaml --machine OrderFlow --input order.json
  stepproof simulate order.asl.json --start-at Charge --until Ship --mocks '{"Charge": {"return": {"id": 7}}}'
  stepproof simulate order.asl.json --mocks MockConfigFile.json --test-case HappyPath
  stepproof simulate order.asl.json --format json | jq .output
`,
      more: `Mocks (JSON or YAML), by the name of the state; the last answer is repeated:
  { "Charge": [{ "throw": { "error": "Card.Busy", "cause": "Try later" }, "after": 3 },
               { "return": { "id": 7 } }],
    "Read lines": { "file": "lines.csv" } }
  after is a number of seconds of virtual time, and so is heartbeatEvery; file is a file beside the mocks. For a
  distributed Map with an ItemReader they say what it reads. The mocks of the TestState API by state
  ({ "Charge": { "result": "{}" } }) and the MockConfigFile.json of Step Functions Local are read too.

Exit codes:
  0  it was run, whatever became of it      2  wrong usage, or input that cannot be read
  3  a fault of StepProof
`,
    },
  ],
  [
    'paths',
    {
      about: `Explores a state machine: finds executions that together take every transition, each with an input and with mocks in
place of the tasks, and proves of others that no execution takes them. Every path that is shown was run; nothing is
called, and no time passes.

Usage: stepproof paths [options] <file>

The file is a definition, or a template that holds or names definitions, or - for standard input.

Examples:
  stepproof paths order.asl.json
  stepproof paths order.asl.json --to Refund              (what leads there, and how to repeat it)
  stepproof paths order.asl.json --cover transitions --export tests -o order.asl.test.yaml
  stepproof paths order.asl.json --export mock-config -o MockConfigFile.json
  stepproof paths order.asl.json --export test-state -o test-state.sh
  stepproof paths order.asl.json --export contract -o order.contract.json
  stepproof paths order.asl.json --from-samples recordings/
  stepproof paths template.yaml --machine OrderFlow --format mermaid
  stepproof paths order.asl.json --format json | jq .transitions
`,
      more: `Exports:
  tests        for stepproof test; in JSON where the file ends in .json
  mock-config  MockConfigFile.json of Step Functions Local, with a test case per path
  test-state   calls of AWS's TestState API, a line of JSON each; commands of the AWS CLI where the file ends in .sh
  contract     what the state machine asks of its input and of the results of its tasks, as JSON Schema

Contracts:
  A file order.contract.json beside order.asl.json says what the data is: { "input": {…}, "tasks": { "Charge": { "output":
  {…}, "errors": ["Busy"] } } }, with a JSON Schema for the input and for each output. Only executions that keep to it are
  shown, and what it rules out is proved to be. That of OrderFlow in template.yaml is template.OrderFlow.contract.json.
  --from-samples learns it in place of the file: from inputs in .json and .jsonl files, or from histories as
  stepproof simulate --format history and aws stepfunctions get-execution-history give them.

Exit codes:
  0  it was explored, completely or not     2  wrong usage, or input that cannot be read
  1  no path to the state of --to           3  a fault of StepProof
`,
    },
  ],
  [
    'iam',
    {
      about: `Shows what the role of a state machine has to be allowed, by state, and what its policies say to that: those of the
template, or of files. Nothing is called. What deployment decides is unknown, and what is unknown is not called missing.

Usage: stepproof iam [options] <file>

The file is a template that holds or names definitions, or a definition, or - for standard input.

Examples:
  stepproof iam template.yaml
  stepproof iam template.yaml --machine OrderFlow --format policy   (what to put into the template)
  stepproof iam template.yaml --diff
  stepproof iam main.tf --account 111122223333 --region eu-west-1
  stepproof iam order.asl.json --policy role-policy.json
  stepproof iam order.asl.json --format policy --with recommended
  stepproof iam template.yaml --format json | jq '.machines[].needs[] | select(.verdict == "missing")'
`,
      more: `Verdicts:
  granted      whatever is unknown           missing   nothing allows it
  conditional  for some of what is unknown   denied    something forbids it
  unknown      nothing that is known allows it, and not all is known

Needs:
  required     the task fails without it     deploy    creating the state machine is refused without it
  recommended, abort-only, conditional, first-use, data-dependent: not in every case

Not looked at: policies of the organization and of sessions.

Exit codes:
  0  nothing at or above --fail-on           2  wrong usage, or input that cannot be read
  1  something is                            3  a fault of StepProof
`,
    },
  ],
  [
    'graph',
    {
      about: `Draws a state machine: its states by kind and by the service that they call, Parallel and Map states with what runs
in them, retries and catchers, and what was found, with what no execution comes to drawn pale.

Usage: stepproof graph [options] <file>

The file is a definition, or a template that holds or names definitions, or - for standard input.

Examples:
  stepproof graph order.asl.json -o order.svg
  stepproof graph order.asl.json -o order.html          (a page to zoom, search and walk in; it needs nothing else)
  stepproof graph template.yaml --machine OrderFlow -o order.svg --theme light
  stepproof graph order.asl.json --format mermaid
  stepproof graph order.asl.json --format dot | dot -Tpdf > order.pdf
`,
      more: `Formats by the end of the file: .svg; .html; .mmd and .mermaid; .dot and .gv

Exit codes:
  0  it was drawn, whatever was found       2  wrong usage, or input that cannot be read
  3  a fault of StepProof
`,
    },
  ],
  [
    'report',
    {
      about: `Writes one page about state machines: what was found in them, their graphs, their paths and their permissions.

Usage: stepproof report [options] [paths...]

Paths are those of "stepproof check". The page needs nothing else, so that it can be kept as an artifact of a build or
sent; it is read without scripts too. A report fails on nothing: that is what "stepproof check" is for.

Examples:
  stepproof report -o report.html
  stepproof report flows/order.asl.json -o order.html
`,
      more: '',
    },
  ],
  [
    'test',
    {
      about: `Runs the tests of state machines: each is an execution on one input, in virtual time, with mocks in place of
the tasks. Nothing is called, and no time passes.

Usage: stepproof test [options] [paths...]

Paths are files, folders or globs. Without any, the current folder is searched. Tests are files named *.asl.test.yaml,
*.asl.test.yml or *.asl.test.json; those of order.asl.json are in order.asl.test.yaml. Of a definition that is named,
the tests beside it are run. What .gitignore names is left out, unless you name it.

Examples:
  stepproof test
  stepproof test flows/order.asl.test.yaml --test "declined card"
  stepproof test --coverage --min-coverage 80
  stepproof test --coverage-format lcov --coverage-file lcov.info
  stepproof test --format junit > tests.xml

A test:
  mocks:
    Charge: { return: { chargeId: ch_1 } }
  tests:
    - name: ships a paid order
      input: { orderId: o-1 }
      expect: { output: { shipped: true }, path: [Charge, Ship] }
`,
      more: `Exit codes:
  0  all tests passed                 2  wrong usage, or files that cannot be read, or no tests
  1  tests failed, or less covered    3  a fault of StepProof
     than --min-coverage
`,
    },
  ],
  [
    'rules',
    {
      about: `Lists all rules by category, each with its severity and what it asks for.

Usage: stepproof rules [options]

Examples:
  stepproof rules
  stepproof rules --format json
`,
      more: 'In a configuration or with --rule, a rule can be made error, warning, info, hint or off.\n',
    },
  ],
  [
    'explain',
    {
      about: `Shows the page of a rule: what it finds, why that is wrong, examples, and how to mend it.

Usage: stepproof explain [options] <rule>

Example:
  stepproof explain no-unused-suppression
`,
      more: '`stepproof rules` lists the rules.\n',
    },
  ],
  [
    'lsp',
    {
      about: `Serves an editor by the Language Server Protocol: findings and fixes, completion, hovers, definitions,
references, rename, outline and much more. The editor starts it, and ends it.

Usage: stepproof lsp --stdio | --node-ipc | --socket=PORT

Example:
  npx stepproof lsp --stdio                  (as the command of a language server, in the settings of an editor)
`,
      more: 'The page docs/editors.md of StepProof shows how editors are set up.\n',
    },
  ],
]);

/** The column in which descriptions start, unless an option is longer. */
const usualColumn = 28;

function drawGroups(groups: readonly OptionGroup[]): readonly string[] {
  const options = groups.flatMap((group) => group.options);
  const column = Math.max(usualColumn, ...options.map((option) => writtenOption(option).length + 1));
  return groups.map((group) => drawGroup(group, column));
}

function drawGroup({ title, options }: OptionGroup, column: number): string {
  return `${title}:\n${options.map((option) => `${drawOption(option, column)}\n`).join('')}`;
}

function drawOption(option: OptionDescription, column: number): string {
  const { choices, description } = option;
  const allowed = choices === undefined ? '' : `\n${' '.repeat(column)}${choices.join(', ')}`;
  return `${writtenOption(option).padEnd(column)}${description}${allowed}`;
}

function writtenOption({ name, short, value }: OptionDescription): string {
  return `  ${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}
