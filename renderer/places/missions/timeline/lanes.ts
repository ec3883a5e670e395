import type { StepBar } from '../../../../app/timeline/index.ts';

/** Puts steps that overlap one under the other: each takes the first lane that is free when it begins. */
export function lanes(steps: readonly StepBar[]): { step: StepBar; lane: number }[] {
  const ends: string[] = [];
  return [...steps]
    .sort((a, b) => a.from.localeCompare(b.from))
    .map((step) => {
      const free = ends.findIndex((end) => end <= step.from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = step.to;
      return { step, lane };
    });
}
