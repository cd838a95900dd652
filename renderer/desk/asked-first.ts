/** The snapshot a window begins with: asked for before the program that shows it is there. */
export const askedFirst = window.desk.call('openDesk', undefined);
