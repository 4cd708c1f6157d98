import { checkCommand, preparations } from './check-command.ts';
import type { Service } from './init-options.ts';
import type { NewFile } from './new-file.ts';
import type { Surroundings } from './surroundings.ts';

/** The file by which a service checks every change. It stands in the root of the repository. */
export function serviceFile(service: Service, surroundings: Surroundings): NewFile {
  const { name, ...file } = makers[service](surroundings);
  const { root } = surroundings;
  return { path: root === '' ? name : `${root}/${name}`, ...file };
}

type Made = Omit<NewFile, 'path'> & { readonly name: string };

const makers: Readonly<Record<Service, (surroundings: Surroundings) => Made>> = {
  github: githubWorkflow,
  gitlab: gitlabJob,
  jenkins: jenkinsPipeline,
};

function githubWorkflow(surroundings: Surroundings): Made {
  const commands = [...preparations(surroundings), checkCommand(surroundings, '--format github')];
  return {
    name: '.github/workflows/stepproof.yml',
    purpose: 'GitHub Actions check every push and pull request',
    text: `name: StepProof

on: [push, pull_request]

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
${commands.map((command) => `      - run: ${yamlText(command)}\n`).join('')}`,
  };
}

function gitlabJob(surroundings: Surroundings): Made {
  const report = 'gl-code-quality-report.json';
  const commands = [...preparations(surroundings), checkCommand(surroundings, `--format gitlab --output ${report}`)];
  const job = `stepproof:
  image: node:22
  script:
${commands.map((command) => `    - ${yamlText(command)}\n`).join('')}  artifacts:
    when: always
    reports:
      codequality: ${report}
`;
  return { name: '.gitlab-ci.yml', purpose: 'GitLab checks every push', text: job, addition: job };
}

function jenkinsPipeline(surroundings: Surroundings): Made {
  const report = 'stepproof-report.xml';
  const commands = [...preparations(surroundings), checkCommand(surroundings, `--format junit --output ${report}`)];
  const stage = `stage('StepProof') {
  steps {
${commands.map((command) => `    sh ${groovyText(command)}\n`).join('')}  }
  post {
    always {
      junit '${report}'
    }
  }
}
`;
  const text = `pipeline {\n  agent any\n  stages {\n${indented(stage, '    ')}  }\n}\n`;
  return { name: 'Jenkinsfile', purpose: 'Jenkins checks every build, with Node on its agents', text, addition: stage };
}

/** A command as YAML takes it: a folder may be called anything. */
function yamlText(text: string): string {
  return /: |:$| #|[^ -~]/.test(text) ? JSON.stringify(text) : text;
}

function groovyText(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}

function indented(text: string, by: string): string {
  return text.replaceAll(/^(?=.)/gm, by);
}
