import { describe, test } from 'vitest';
import { checkService } from './service.ts';

describe('a definition that stands in another file', () => {
  const definition = `
StartAt: Ship
States:
  Ship:
    Type: Succeed
    Coment: Done.
#   ^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
`;

  const withDefinition = (value: string) => `
service: shop
stepFunctions:
  stateMachines:
    orders:
      definition: ${value}
`;

  test('which holds nothing else, in YAML', () => {
    checkService({
      'serverless.yml': withDefinition('${file(./flows/orders.yml)}'),
      'flows/orders.yml': definition,
    });
  });

  test('which holds nothing else, in JSON', () => {
    checkService({
      'serverless.yml': withDefinition('${file(flows/orders.asl.json)}'),
      'flows/orders.asl.json': `
{ "StartAt": "Ship",
  "States": { "Ship": { "Type": "Succeed", "Coment": "Done." } } }
//                                         ^^^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
`,
    });
  });

  test('which is named by a JSON configuration', () => {
    checkService({
      'serverless.json': `
{ "service": "shop", "stepFunctions": { "stateMachines": { "orders": { "definition": "\${file(orders.yml)}" } } } }
`,
      'orders.yml': definition,
    });
  });

  test('within others, at an address', () => {
    checkService({
      'serverless.yml': withDefinition('${file(flows.yml):shop.orders}'),
      'flows.yml': `
shop:
  returns:
    StartAt: Gone
  orders:
    StartAt: Ship
    States:
      Ship:
        Type: Succeed
        Coment: Done.
#       ^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
`,
    });
  });

  test('which a file names that the configuration names, from the folder of the configuration', () => {
    checkService({
      'serverless.yml': `
service: shop
stepFunctions: \${file(deploy/machines.yml)}
`,
      'deploy/machines.yml': `
stateMachines:
  orders:
    definition: \${file(flows/orders.yml)}
`,
      'flows/orders.yml': definition,
    });
  });

  test('in parts, of which those in other files are not known', () => {
    checkService({
      'serverless.yml': withDefinition('${file(orders.yml)}'),
      'orders.yml': `
StartAt: Charge
States:
  Charge: \${file(charge.yml)}
  Ship:
    Type: Succeed
    Coment: Done.
#   ^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
`,
      'charge.yml': `
Type: Nonsense
`,
    });
  });
});

describe('state machines that stand in another file', () => {
  test('all of the section', () => {
    checkService({
      'serverless.yml': `
service: shop
stepFunctions:
  \${file(includes/state-machines.yml)}
`,
      'includes/state-machines.yml': `
stateMachines:
  orders:
    name: orders
    definition:
      StartAt: Ship
      States: { Ship: { Type: Succeed, Coment: Done. } }
#                                      ^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
  returns:
    definition:
      StartAt: Take
      States: { Take: { Type: Succeed, Coment: Done. } }
#                                      ^^^^^^ \`Coment\` is not a field of state \`Take\`. Did you mean \`Comment\`?
`,
    });
  });

  test('the map of them', () => {
    checkService({
      'serverless.yaml': `
service: shop
stepFunctions:
  stateMachines: \${file(machines.json)}
`,
      'machines.json': `
{ "orders": { "definition": { "StartAt": "Ship", "States": { "Ship": { "Type": "Succeed", "Coment": "Done." } } } } }
//                                                                                        ^^^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
`,
    });
  });

  test('the map of them, at an address', () => {
    checkService({
      'serverless.yml': `
service: shop
stepFunctions:
  stateMachines: \${file(./shop.yml):machines.all}
`,
      'shop.yml': `
machines:
  all:
    orders: { definition: { StartAt: Ship, States: { Ship: { Type: Succeed, Coment: Done. } } } }
#                                                                           ^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
`,
    });
  });

  test('each in its own', () => {
    checkService({
      'serverless.yml': `
service: shop
stepFunctions:
  stateMachines:
    orders:
      \${file(includes/orders.yml)}
    returns:
      \${file(includes/returns.yml)}
`,
      'includes/orders.yml': `
name: orders
definition:
  StartAt: Ship
  States: { Ship: { Type: Succeed, Coment: Done. } }
#                                  ^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
`,
      'includes/returns.yml': `
definition: |
  { "StartAt": "Take", "States": { "Take": { "Type": "Succeed", "Coment": "Done." } } }
#                                                               ^^^^^^^^ \`Coment\` is not a field of state \`Take\`. Did you mean \`Comment\`?
`,
    });
  });

  test('with comments that suppress a finding there', () => {
    checkService({
      'serverless.yml': `
service: shop
stepFunctions:
  stateMachines: \${file(machines.yml)}
`,
      'machines.yml': `
orders:
  definition:
    StartAt: Ship
    States:
      Ship:
        Type: Succeed
        Coment: Done. # stepproof-disable-line no-unknown-field -- A test of comments.
        Coments: Done.
#       ^^^^^^^ \`Coments\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
`,
    });
  });

  test('with faults of the text, which are told where they are', () => {
    checkService({
      'serverless.yml': `
service: shop
stepFunctions:
  stateMachines: \${file(machines.json)}
`,
      'machines.json': `
{ "orders": { "definition": { "StartAt": "Ship", "States": { "Ship": { "Type": "Succeed" } } } }
//                                                                                             ^ A closing \`}\` is missing here.
`,
    });
  });
});
