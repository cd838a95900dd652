import type { OpeningProblem } from '../../core/contract';

/** Why a library can't be opened, in words for the user. Its files are as they were. */
export class LibraryProblem extends Error {
  override readonly name = 'LibraryProblem';

  constructor(
    readonly kind: OpeningProblem['problem'],
    message: string,
    /** The message without which library it is and where it lies. */
    readonly why = message,
  ) {
    super(message);
  }
}
