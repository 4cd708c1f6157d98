import type { Declarations } from './declarations.ts';

/** One service as a client of an SDK for JavaScript declares it. */
export interface ClientModel {
  /** What all SDKs know the service by, as `Cognito Identity Provider`. */
  readonly sdkId: string;
  /** The package and its version. */
  readonly source: string;
  /** False for the SDK for JavaScript 2, which AWS has not brought up to date since September 2024. */
  readonly isCurrent: boolean;
  readonly operations: readonly OperationModel[];
  readonly declarations: Declarations;
}

export interface OperationModel {
  /** As the API calls it, as `GetItem`. */
  readonly name: string;
  /** The names of their types; nothing where there are no members. */
  readonly input: string | undefined;
  readonly output: string | undefined;
  /** Nothing where the SDK does not say. */
  readonly errors: readonly string[] | undefined;
  /** The method and the path, as `GET /v2/apis/{ApiId}`; nothing where the SDK does not say. */
  readonly request: string | undefined;
}
