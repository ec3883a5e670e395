import { join } from 'node:path';
import { readComparison, readOrientation } from '../../../main/services/index.ts';

const resources = join(import.meta.dirname, '../../../resources');

export const comparison = readComparison(resources);
export const orientation = readOrientation(resources);
