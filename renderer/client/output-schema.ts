import type { CallName } from '../../app/contract.ts';
import { type AnySchema, firstContract } from '../../app/first-contract.ts';
import { whenIdle } from '../components/when-idle.ts';

type FirstCall = keyof typeof firstContract;

// The first screen must not wait for the schemas of everything else.
const wholeContract = () => import('../../app/contract.ts');
whenIdle(wholeContract);

/** What a call's output must look like. */
export async function outputSchema(name: CallName): Promise<AnySchema> {
  if (isFirstCall(name)) return firstContract[name].output;
  return (await wholeContract()).contract[name].output;
}

function isFirstCall(name: CallName): name is FirstCall {
  return Object.hasOwn(firstContract, name);
}
