/** A copy of an object without some of its fields. */
export function withoutFields<Item extends object, Name extends PropertyKey>(item: Item, names: readonly Name[]): Omit<Item, Name> {
  const left = Object.entries(item).filter(([name]) => !(names as readonly PropertyKey[]).includes(name));
  return Object.fromEntries(left) as Omit<Item, Name>;
}
