import { Halt } from '../failure.ts';
import { jsonText } from '../java-text.ts';
import { utf8Bytes } from '../measure.ts';
import { UnknownValue, type Value, type ValueList, type ValueObject } from '../value.ts';
import { type AskedNumber, integerOf } from './asked-number.ts';

/** An `ItemBatcher`, its expressions evaluated. */
export interface BatchConfig {
  readonly maxItems?: AskedNumber | undefined;
  readonly maxBytes?: AskedNumber | undefined;
  readonly batchInput?: Value | undefined;
}

/** What one child workflow gets, and which of the items those are. */
export interface Batch {
  readonly input: ValueObject;
  /** The index of its first item among all of the Map's. */
  readonly start: number;
  readonly size: number;
}

/** The input of a child workflow is at most this large. */
const inputByteLimit = 262_144;

/**
 * Groups the items, after `ItemSelector`, into the inputs of the child workflows: as many in each as neither the number nor
 * the bytes forbid. The bytes are those of the whole input as JSON without blanks.
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html
 */
export function batchItems(items: ValueList, config: BatchConfig): readonly Batch[] {
  const maxItems = config.maxItems === undefined ? Number.POSITIVE_INFINITY : positive(config.maxItems);
  const maxBytes = config.maxBytes === undefined ? inputByteLimit : atMostInput(config.maxBytes);
  const frameText = jsonText(inputOf([], config));
  // Whatever is filled in at deployment, a single item makes a single batch.
  if (items.length === 1 && [frameText, jsonText(items)].some((text) => text instanceof UnknownValue))
    return [{ input: inputOf(items, config), start: 0, size: 1 }];
  const sizes = items.map((item, index) => bytesOf(jsonText(item), `item ${index}`));
  const frame = bytesOf(frameText, 'the batch input');
  const batches: Batch[] = [];
  for (let start = 0; start < items.length; ) {
    const size = countFrom(start, { sizes, frame, maxItems, maxBytes });
    batches.push({ input: inputOf(items.slice(start, start + size), config), start, size });
    start += size;
  }
  return batches;
}

interface Room {
  readonly sizes: readonly number[];
  /** The bytes of an input without items. */
  readonly frame: number;
  readonly maxItems: number;
  readonly maxBytes: number;
}

/** How many items from that one on go into one batch. */
function countFrom(start: number, { sizes, frame, maxItems, maxBytes }: Room): number {
  let bytes = frame;
  let count = 0;
  for (; count < maxItems && start + count < sizes.length; count += 1) {
    bytes += (sizes[start + count] as number) + (count > 0 ? ','.length : 0);
    if (bytes > maxBytes) break;
  }
  if (count > 0) return count;
  const advice = 'make the item smaller with `ItemSelector`, or raise `MaxInputBytesPerBatch`';
  throw new Halt(
    'UNDECIDED',
    `Item ${start} alone makes a batch of ${bytes} bytes, and ${maxBytes} may be; ${advice}.`,
  );
}

function inputOf(items: ValueList, { batchInput }: BatchConfig): ValueObject {
  return batchInput === undefined ? { Items: items } : { BatchInput: batchInput, Items: items };
}

function bytesOf(text: string | UnknownValue, name: string): number {
  if (text instanceof UnknownValue) throw new Halt('UNDECIDED', `The size of ${name} is not known. ${text.reason}`);
  return utf8Bytes(text);
}

/** AWS documents positive integers only, and what it does with others is not known. */
function positive(asked: AskedNumber): number {
  const number = integerOf(asked);
  if (number > 0) return number;
  throw new Halt('UNDECIDED', `\`${asked.field}\` is ${number}, and AWS takes positive integers; make it at least 1.`);
}

function atMostInput(asked: AskedNumber): number {
  const bytes = positive(asked);
  if (bytes <= inputByteLimit) return bytes;
  throw new Halt('UNDECIDED', `\`${asked.field}\` is ${bytes}; AWS takes at most ${inputByteLimit}, so lower it.`);
}
