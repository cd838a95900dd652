/** Why a template can't be used, and where in its text; lines and columns count from 1. */
export interface TemplateError {
  message: string;
  line: number;
  column: number;
}

/** What one of the template's own parts throws; the engine adds the place. */
export class TemplateRefusal extends Error {
  override readonly name = 'TemplateRefusal';
}

/** What the engine says, and what we say. `$1` is the first thing it names. */
const sayings: readonly (readonly [engine: RegExp, ours: string])[] = [
  [/^undefined filter: (.*)$/u, 'There is no filter “$1”. Check its spelling, or choose another.'],
  [/^tag "(?:include|render|layout|block)" not found$/u, 'A template can’t bring in other files: write everything in this one.'],
  [/^tag "(end\w*|else|elsif|when)" not found$/u, '“{% $1 %}” stands here without the tag that it ends or parts. Remove it, or add that tag.'],
  [/^tag "(.*)" not found$/u, 'There is no tag “$1”. Check its spelling, or choose another.'],
  [/^tag \{%-?\s*((\w+)[^%]*?)\s*-?%\} not closed$/u, '“{% $1 %}” is never ended. Add “{% end$2 %}” after what belongs to it.'],
  [/^tag .* not closed$/u, 'This tag is never closed. Add “%}”.'],
  [/^output .* not closed$/u, 'This value is never closed. Add “}}”.'],
  [/^raw .* not closed$/u, '“{% raw %}” is never ended. Add “{% endraw %}”.'],
  [/^parse length limit exceeded$/u, 'The template is too long. Shorten it.'],
  [/^(?:memory alloc|template render) limit exceeded$/u, 'The template writes without end, or far too much. Look for a loop that repeats too often.'],
  [/^expected "\|" before filter$/u, 'A filter has to stand behind “|”.'],
  [/^expected filter name$/u, 'After “|” the name of a filter is missing.'],
  [/^expected ":" after filter name$/u, 'Between a filter’s name and its value a “:” is missing.'],
  [/^unexpected token (.*), value expected$/u, 'At $1 the name of a value, or a text in quotation marks, is missing.'],
  [/value expected|expected variable name|invalid capture name|tag name expected/u, 'Here a name is missing.'],
];

const notUnderstood = 'This can’t be understood. Compare it with one of the example templates.';

interface Placed {
  message: string;
  token: { getPosition: () => number[] };
  originalError?: Error;
}

/** What went wrong when a template was read or written out, in our words. Throws again what is no fault of a template. */
export function describeTemplateError(error: unknown): TemplateError {
  // Deep nesting; the engine reads it by calling itself.
  if (error instanceof RangeError) return { message: 'Too many tags stand within each other.', line: 1, column: 1 };
  if (error instanceof TemplateRefusal) return { message: error.message, line: 1, column: 1 };
  if (error instanceof Error && error.message.endsWith('limit exceeded')) return { message: sayingFor(error.message), line: 1, column: 1 };
  if (!isPlaced(error)) throw error;
  const inner = error.originalError;
  const [line = 1, column = 1] = error.token.getPosition();
  if (inner instanceof TemplateRefusal) return { message: inner.message, line, column };
  if (inner instanceof RangeError) return { ...describeTemplateError(inner), line, column };
  return { message: sayingFor(inner?.message ?? error.message.replace(/, line:\d+, col:\d+$/u, '')), line, column };
}

function sayingFor(message: string): string {
  const saying = sayings.find(([engine]) => engine.test(message));
  return saying ? message.replace(...saying) : notUnderstood;
}

function isPlaced(error: unknown): error is Placed {
  return error instanceof Error && 'token' in error;
}
