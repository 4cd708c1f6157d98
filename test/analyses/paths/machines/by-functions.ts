import { machine } from '../explored.ts';
import { ends, lambda, type MachineWithDeadWays, when } from './machine-with-dead-ways.ts';

/** A Pass that computes one value, and a Choice about it. */
function computed(value: object, choices: readonly object[]): object {
  return machine({
    Compute: { Type: 'Pass', Parameters: value, ResultPath: '$.made', Next: 'Which?' },
    'Which?': { Type: 'Choice', Choices: choices, Default: 'Other' },
    ...ends('First', 'Second', 'Other'),
  });
}

/** Ways that are dead because of what intrinsic functions, JSONata and copies of fields make of constants. */
export const byFunctions: readonly MachineWithDeadWays[] = [
  {
    what: 'a sum',
    definition: computed({ 'sum.$': 'States.MathAdd(2, 3)' }, [
      when('$.made.sum', { NumericEquals: 4 }, 'First'),
      when('$.made.sum', { NumericEquals: 5 }, 'Second'),
    ]),
    dead: ['Which? -> First', 'Which? -> Other'],
  },
  {
    what: 'a value that a list of constants does not hold',
    definition: computed({ 'known.$': "States.ArrayContains(States.Array('card', 'bill'), 'cash')" }, [
      when('$.made.known', { BooleanEquals: true }, 'First'),
    ]),
    dead: ['Which? -> First'],
  },
  {
    what: 'the parts of a text',
    definition: computed({ 'parts.$': "States.StringSplit('eu-west-1', '-')" }, [
      when('$.made.parts[3]', { IsPresent: true }, 'First'),
      when('$.made.parts[0]', { StringEquals: 'eu' }, 'Second'),
    ]),
    dead: ['Which? -> First', 'Which? -> Other'],
  },
  {
    what: 'an item of a list of constants',
    definition: computed({ 'item.$': "States.ArrayGetItem(States.Array('low', 'high'), 1)" }, [
      when('$.made.item', { StringEquals: 'low' }, 'First'),
    ]),
    dead: ['Which? -> First'],
  },
  {
    what: 'JSON that was read from a text',
    definition: computed({ 'read.$': `States.StringToJson('\\{"level":2\\}')` }, [
      when('$.made.read.level', { NumericGreaterThan: 2 }, 'First'),
    ]),
    dead: ['Which? -> First'],
  },
  {
    what: 'a text in place of JSON',
    definition: computed({ 'text.$': 'States.JsonToString($)' }, [
      when('$.made.text.id', { IsPresent: true }, 'First'),
      when('$.made.text', { IsString: true }, 'Second'),
    ]),
    dead: ['Which? -> First', 'Which? -> Other'],
  },
  {
    what: 'a copy of what was asked for before',
    definition: machine({
      'Large?': { Type: 'Choice', Choices: [when('$.size', { NumericGreaterThan: 10 }, 'Copy')], Default: 'Small' },
      Copy: { Type: 'Pass', Parameters: { 'weight.$': '$.size' }, Next: 'Light?' },
      'Light?': { Type: 'Choice', Choices: [when('$.weight', { NumericLessThan: 5 }, 'Letter')], Default: 'Parcel' },
      ...ends('Small', 'Letter', 'Parcel'),
    }),
    dead: ['Light? -> Letter'],
  },
  {
    what: 'a flag that JSONata has turned',
    definition: machine(
      {
        Turn: { Type: 'Pass', Assign: { open: '{% $not(true) %}' }, Next: 'Open?' },
        'Open?': { Type: 'Choice', Choices: [{ Condition: '{% $open %}', Next: 'Enter' }], Default: 'Wait' },
        ...ends('Enter', 'Wait'),
      },
      { QueryLanguage: 'JSONata' },
    ),
    dead: ['Open? -> Enter'],
  },
  {
    what: 'a text that JSONata has put together',
    definition: machine(
      {
        Name: { Type: 'Pass', Output: { name: "{% 'order' & '-' & 'new' %}" }, Next: 'Name?' },
        'Name?': {
          Type: 'Choice',
          Choices: [{ Condition: "{% $states.input.name = 'order' %}", Next: 'Short' }],
          Default: 'Long',
        },
        ...ends('Short', 'Long'),
      },
      { QueryLanguage: 'JSONata' },
    ),
    dead: ['Name? -> Short'],
  },
  {
    what: 'a Wait that changes nothing of what was decided',
    definition: machine({
      'Ready?': { Type: 'Choice', Choices: [when('$.ready', { BooleanEquals: true }, 'Rest')], Default: 'Work' },
      Work: { ...lambda, End: true },
      Rest: { Type: 'Wait', Seconds: 30, Next: 'Still?' },
      'Still?': { Type: 'Choice', Choices: [when('$.ready', { BooleanEquals: true }, 'Go')], Default: 'Turn back' },
      ...ends('Go', 'Turn back'),
    }),
    dead: ['Still? -> Turn back'],
  },
];
