/** Why a library can't be opened, in words for the user. Its files are as they were. */
export class LibraryProblem extends Error {
  override readonly name = 'LibraryProblem';
}
