/** `npm run fuzz:inputs -- [--count 20000] [--seed 1]`: hostile inputs at every way in; each must be taken or refused. */
import { parseArgs } from 'node:util';
import { siege } from '../support/hostile/siege.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const { inputs, slowest, faults } = await siege(Number(values.count), Number(values.seed));
for (const fault of faults.slice(0, 50)) console.log(fault);
console.log(
  `${inputs} hostile inputs, slowest ${Math.round(slowest)} ms of processor, ${faults.length} faults.`,
);
process.exitCode = faults.length ? 1 : 0;
