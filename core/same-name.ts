/** Whether two names are one to a reader, who sees neither their case nor the spaces around them. */
export function sameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();
}
