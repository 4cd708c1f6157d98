import { jsonText } from '../java-text.ts';
import { utf8Bytes } from '../measure.ts';
import { isList, UnknownValue, type Value, type ValueList, type ValueObject } from '../value.ts';
import { type ChildExecution, executionRecord, type MapRun, mapRunArn } from './map-run.ts';

/** A `ResultWriter`, its expressions evaluated. */
export interface ResultWriter {
  /** Where the results are exported to; nothing where there is only a `WriterConfig`. */
  readonly destination?: { readonly bucket: string; readonly prefix?: string | undefined } | undefined;
  /** NONE, COMPACT or FLATTEN. */
  readonly transformation?: string | undefined;
  /** JSON or JSONL. */
  readonly outputType?: string | undefined;
}

/** A Map Run that is over: its child workflows in the order of their items. */
export interface FinishedMapRun {
  readonly run: MapRun;
  readonly children: readonly ChildExecution[];
}

/** A file that AWS would write to S3; its text is unknown where a value in it is. */
export interface ResultFile {
  readonly key: string;
  readonly text: string | UnknownValue;
}

/**
 * The result of a distributed Map that did not fail: the outputs of its child workflows, or where they were exported to.
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html
 */
export function mapResult({ run, children }: FinishedMapRun, writer: ResultWriter = {}): Value {
  const { destination, outputType, transformation } = writer;
  if (destination !== undefined) {
    const key = `${folderOf(run, destination.prefix)}manifest.json`;
    return { MapRunArn: mapRunArn(run), ResultWriterDetails: { Bucket: destination.bucket, Key: key } };
  }
  if (outputType === 'JSONL') return jsonLinesResult;
  return transformed(children, run, transformation ?? 'COMPACT');
}

/** The files of an export: the manifest, and one file for each status that a child workflow ended with. */
export function resultFiles({ run, children }: FinishedMapRun, writer: ResultWriter): readonly ResultFile[] {
  const { destination, transformation = 'NONE', outputType } = writer;
  if (destination === undefined) return [];
  const folder = folderOf(run, destination.prefix);
  const files = statuses.map((status): readonly ResultFile[] => {
    const some = children.filter((child) => fileStatusOf(child) === status);
    if (some.length === 0) return [];
    return [{ key: `${folder}${status}_0.json`, text: written(transformed(some, run, transformation), outputType) }];
  });
  const manifest = manifestOf(files, { bucket: destination.bucket, run });
  return [{ key: `${folder}manifest.json`, text: jsonText(manifest) }, ...files.flat()];
}

const statuses = ['FAILED', 'PENDING', 'SUCCEEDED'] as const;

/** AWS documents JSON Lines for files only, and a state's result is JSON. */
const jsonLinesResult = new UnknownValue(
  '<JSON Lines>',
  'What AWS passes on for `OutputType` JSONL without an export is not documented; use JSON.',
);

/** The outputs as the transformation wants them. A child workflow that failed is told of in full whatever it wants. */
function transformed(children: readonly ChildExecution[], run: MapRun, transformation: string): ValueList {
  return children.flatMap((child): ValueList => {
    if (child.status !== 'SUCCEEDED' || transformation === 'NONE') return [executionRecord(child, run)];
    const output = child.output ?? null;
    return transformation === 'FLATTEN' && isList(output) ? output : [output];
  });
}

function written(results: ValueList, outputType: string | undefined): string | UnknownValue {
  if (outputType !== 'JSONL') return jsonText(results);
  const lines = results.map(jsonText);
  return lines.find((line) => line instanceof UnknownValue) ?? lines.map((line) => `${line}\n`).join('');
}

/** Timed out and aborted child workflows are in the file of the failed ones. */
function fileStatusOf({ status }: ChildExecution): (typeof statuses)[number] {
  return status === 'SUCCEEDED' || status === 'PENDING' ? status : 'FAILED';
}

function manifestOf(
  files: readonly (readonly ResultFile[])[],
  { bucket, run }: { readonly bucket: string; readonly run: MapRun },
): ValueObject {
  const listed = statuses.map((status, index) => [status, (files[index] ?? []).map(listedFile)] as const);
  return { DestinationBucket: bucket, MapRunArn: mapRunArn(run), ResultFiles: Object.fromEntries(listed) };
}

function listedFile({ key, text }: ResultFile): ValueObject {
  return { Key: key, Size: text instanceof UnknownValue ? text : utf8Bytes(text) };
}

function folderOf({ id }: MapRun, prefix = ''): string {
  return prefix === '' || prefix.endsWith('/') ? `${prefix}${id}/` : `${prefix}/${id}/`;
}
