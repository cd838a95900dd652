/** The colours a tag can have. Each is a pair of values, one a theme, in `renderer/style/tokens.css`. */
export const colours = ['rust', 'teal', 'violet', 'ochre', 'green', 'rose', 'slate'] as const;
export type Colour = (typeof colours)[number];

/** The underline of a tag: tags are told apart by more than colour. */
export const patterns = ['solid', 'dashed', 'dotted', 'double', 'wavy'] as const;
export type Pattern = (typeof patterns)[number];
