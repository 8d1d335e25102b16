import type { ClientError } from "./client-error";

/**
 * What became of a request. No outcome is thrown, so that none can be forgotten.
 *
 * Where it failed, `data` is what the server answered all the same: in an answer to several questions those that
 * failed are null and the others are there. It is null where there is nothing.
 */
export type Result<Data> = Succeeded<Data> | Failed<Data>;

export interface Succeeded<Data> {
  readonly ok: true;
  readonly data: Data;
}

export interface Failed<Data> {
  readonly ok: false;
  readonly error: ClientError;
  readonly data: Data | null;
}

/** A failed request as it is thrown by `orThrow` and by `pages`. */
export class ClientFailure extends Error {
  override readonly name = "ClientFailure";
  /** What went wrong, told apart by `kind`. */
  readonly error: ClientError;
  /** What was answered all the same. */
  readonly data: unknown;

  constructor({ error, data }: Failed<unknown>) {
    super(error.message, error.kind === "NETWORK" ? { cause: error.cause } : undefined);
    this.error = error;
    this.data = data;
  }
}

/**
 * The data of a request, for those who would rather catch: `const { topics } = await orThrow(client.topics())`.
 *
 * @throws ClientFailure where it failed.
 */
export async function orThrow<Data>(result: Result<Data> | Promise<Result<Data>>): Promise<Data> {
  const settled = await result;
  if (settled.ok) return settled.data;
  throw new ClientFailure(settled);
}
