import type { Block } from '../body';
import type { LineRole } from './line-role';

/** A paragraph as the type that its role makes it; a block that is something else already stays so. */
export function applyRole(block: Block, role: LineRole): Block {
  if (block.type !== 'paragraph') return block;
  if (role === 'title') return { ...block, type: 'heading', level: 1 };
  if (role === 'heading') return { ...block, type: 'heading', level: 2 };
  return role === 'caption' ? { ...block, type: 'caption' } : block;
}
