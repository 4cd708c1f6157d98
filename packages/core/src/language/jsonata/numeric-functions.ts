import type { WrittenFunction } from './jsonata-function.ts';

export const numericFunctions: readonly WrittenFunction[] = [
  {
    name: 'number',
    parameters: 'value',
    fromContext: true,
    returns: 'number',
    description: 'The number that a string or boolean stands for.',
  },
  { name: 'abs', parameters: 'number', fromContext: true, returns: 'number', description: 'The absolute value.' },
  {
    name: 'floor',
    parameters: 'number',
    fromContext: true,
    returns: 'number',
    description: 'The number rounded down.',
  },
  { name: 'ceil', parameters: 'number', fromContext: true, returns: 'number', description: 'The number rounded up.' },
  {
    name: 'round',
    parameters: 'number [precision]',
    fromContext: true,
    returns: 'number',
    description: 'The number rounded to a number of decimal places; halves to the even neighbour.',
  },
  {
    name: 'power',
    parameters: 'base exponent',
    fromContext: true,
    returns: 'number',
    description: 'The base raised to the exponent.',
  },
  { name: 'sqrt', parameters: 'number', fromContext: true, returns: 'number', description: 'The square root.' },
  {
    name: 'formatNumber',
    parameters: 'number picture [options]',
    fromContext: true,
    returns: 'string',
    description: 'The number written as a picture string says (XPath `fn:format-number`).',
  },
  {
    name: 'formatBase',
    parameters: 'number [radix]',
    fromContext: true,
    returns: 'string',
    description: 'The number written in a base from 2 to 36; 10 when none is given.',
  },
  {
    name: 'formatInteger',
    parameters: 'number picture',
    fromContext: true,
    returns: 'string',
    description: 'The integer written as a picture string says (XPath `fn:format-integer`).',
  },
  {
    name: 'parseInteger',
    parameters: 'text picture',
    fromContext: true,
    returns: 'number',
    description: 'The integer that a string stands for, as a picture string says.',
  },
];

export const aggregationFunctions: readonly WrittenFunction[] = [
  { name: 'sum', parameters: 'numbers', returns: 'number', description: 'The sum of the numbers.' },
  { name: 'max', parameters: 'numbers', returns: 'number', description: 'The greatest of the numbers.' },
  { name: 'min', parameters: 'numbers', returns: 'number', description: 'The least of the numbers.' },
  { name: 'average', parameters: 'numbers', returns: 'number', description: 'The mean of the numbers.' },
];
