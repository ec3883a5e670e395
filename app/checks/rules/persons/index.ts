import type { Rule } from '../../rule.ts';
import { socialSecurityNumber } from './nir.ts';
import { namedPatient } from './patients.ts';
import { privateContacts } from './private-contacts.ts';

/** What must not be told about persons. */
export const personRules: readonly Rule[] = [socialSecurityNumber, namedPatient, privateContacts];
