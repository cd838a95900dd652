import type { Failure } from '../core/contract';

/** A failure a user can meet, thrown where it is found; `serve-calls.ts` hands it to the window as a value. */
export class KnownFailure extends Error {
  override readonly name = 'KnownFailure';

  constructor(
    readonly code: Failure['code'],
    message: string,
  ) {
    super(message);
  }
}
