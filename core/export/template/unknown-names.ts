import { analyzeSync, type Template, type Variable } from 'liquidjs/dist/liquid.browser.mjs';
import type { TemplateError } from './template-error';
import { templateVariables } from './template-variables';

const roots = new Set(templateVariables.map(({ name }) => name.split('.')[0] ?? ''));
/** What any value can be asked, and what the language itself gives within a loop. */
const common = ['size', 'first', 'last', 'length', 'index', 'index0', 'rindex', 'rindex0'];
const properties = new Set([...common, ...templateVariables.flatMap(({ name }) => name.split('.').slice(1))]);

/** Names that no article has, each where it first stands: a template that uses them writes nothing there. */
export function unknownNames(templates: Template[]): TemplateError[] {
  const { variables, globals } = analyzeSync(templates, { partials: false });
  const warnings = new Map<string, TemplateError>();
  const warn = (name: string, { location }: Variable): void => {
    const message = `There is no “${name}”; nothing is written for it.`;
    if (!warnings.has(name)) warnings.set(name, { message, line: location.row, column: location.col });
  };
  for (const variable of Object.values(globals).flat()) {
    const [root] = variable.segments;
    if (typeof root === 'string' && !roots.has(root)) warn(root, variable);
  }
  for (const variable of Object.values(variables).flat()) {
    const [, ...asked] = variable.segments;
    const wrong = asked.find((segment) => typeof segment === 'string' && !properties.has(segment));
    if (wrong !== undefined && !warnings.has(String(variable.segments[0]))) warn(variable.toString(), variable);
  }
  return [...warnings.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
