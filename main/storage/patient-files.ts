import { setTimeout as sleep } from 'node:timers/promises';
import { errorCodeOf, type FileOperations, realFiles } from './file-operations.ts';

/** Windows virus scanners, indexers and sync clients hold fresh files for a moment: these errors pass by themselves. */
const PASSING_ON_WINDOWS = new Set(['EPERM', 'EACCES', 'EBUSY']);
const PASSING_ELSEWHERE = new Set(['EBUSY']);
/** In milliseconds: about four seconds in all, after which a person had better know. */
const WAITS = [10, 20, 40, 80, 160, 320, 500, 500, 500, 500, 500, 500];

export interface PatienceOptions {
  readonly platform?: NodeJS.Platform;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

/**
 * The same operations, tried again with growing pauses while another program holds the file.
 * Links are not: a disk that cannot make them says so with the same error, and always will.
 */
export function patientFiles(files: FileOperations, options: PatienceOptions = {}): FileOperations {
  const { platform = process.platform, pause = sleep } = options;
  const passing = platform === 'win32' ? PASSING_ON_WINDOWS : PASSING_ELSEWHERE;
  const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
    for (const wait of WAITS) {
      try {
        return await work();
      } catch (error) {
        if (!passing.has(errorCodeOf(error))) throw error;
        await pause(wait);
      }
    }
    return work();
  };
  return {
    ...files,
    create: (path) => patiently(() => files.create(path)),
    readFile: (path) => patiently(() => files.readFile(path)),
    rename: (from, to) => patiently(() => files.rename(from, to)),
    unlink: (path) => patiently(() => files.unlink(path)),
  };
}

/** What this program uses everywhere. */
export const diskFiles: FileOperations = patientFiles(realFiles);
