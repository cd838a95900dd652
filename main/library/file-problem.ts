const problems: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EACCES: 'there is no permission for it',
  EPERM: 'there is no permission for it',
  EROFS: 'the disk is read-only',
  ENOENT: 'the file or its folder is not there',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'something of that name is there already',
  EIO: 'the disk reports an error',
  ENODEV: 'the disk is not there',
  EBUSY: 'another program is using it',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
};

/** Why a file could not be read or written, as words that follow a colon. */
export function describeFileProblem(error: unknown): string {
  const code = codeOf(error);
  const known = code === null ? undefined : problems[code];
  if (known !== undefined) return known;
  return error instanceof Error ? error.message : String(error);
}

/** The system's code of an error (`ENOENT`), or null where it has none. */
export function codeOf(error: unknown): string | null {
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return isCoded ? (error as Error & { code: string }).code : null;
}
