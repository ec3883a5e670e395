import { Select, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { CallOutput } from '../../app/contract.ts';
import type { Plan } from '../../app/plan/index.ts';
import { Pill } from '../components/index.ts';
import { useHost } from '../state/index.ts';
import classes from './proposal-list.module.css';

type Proposal = CallOutput<'import.propose'>;
type Part = Proposal['parts'][number];

const TRAY = 'tray';

interface ProposalListProps {
  readonly planId: string;
  readonly proposal: Proposal;
  readonly choices: Readonly<Record<string, string | null>>;
  readonly onChoose: (part: string, target: string | null) => void;
}

/** What goes where, part by part, each one changeable. */
export function ProposalList({ planId, proposal, choices, onChoose }: ProposalListProps) {
  const { client } = useHost();
  const [plan, setPlan] = useState<Plan>();
  useEffect(() => {
    let wanted = true;
    // Without the plan the list still shows the proposal; only other places cannot be chosen.
    client
      .call('plan.get', { planId })
      .then((read) => wanted && setPlan(read))
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [client, planId]);
  const places = useMemo(() => (plan ? writingPlaces(plan) : []), [plan]);
  const placeOf = (part: Part) => {
    const chosen = choices[part.id];
    if (chosen !== undefined) return chosen ?? TRAY;
    return part.sure && part.target ? part.target : TRAY;
  };
  const waiting = proposal.parts.filter((part) => placeOf(part) === TRAY).length;

  return (
    <section aria-label="Ce qui va où">
      <Text size="sm" mb="xs">
        {proposal.parts.length - waiting} passages ont leur place, {waiting} à ranger plus tard.
      </Text>
      <ul className={classes.parts}>
        {proposal.parts.map((part) => (
          <li key={part.id} className={classes.part}>
            <div>
              <p className={classes.title}>{part.path.join(' › ') || 'Début du document'}</p>
              <p className={classes.preview}>{part.preview}</p>
              <p className={classes.reason}>
                {part.words} mots · {part.reason}
              </p>
            </div>
            <div>
              <Select
                aria-label={`Place de « ${part.path.at(-1) ?? 'Début du document'} »`}
                data={[{ value: TRAY, label: 'À ranger plus tard' }, ...withOwn(part, places)]}
                value={placeOf(part)}
                searchable
                allowDeselect={false}
                onChange={(value) => value && onChoose(part.id, value === TRAY ? null : value)}
              />
              {placeOf(part) === TRAY && <Pill tone="amber">à ranger</Pill>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Place {
  readonly value: string;
  readonly label: string;
}

function writingPlaces(plan: Plan): Place[] {
  return plan.sections.flatMap((section) =>
    section.subsections.flatMap(({ repeat, fields }) =>
      repeat
        ? []
        : fields
            .filter(({ type }) => type === 'richText')
            .map(({ id, label }) => ({ value: id, label: `${section.shortTitle} › ${label}` })),
    ),
  );
}

// The proposed place may be a table or an item of a collection, which the list of texts does not hold.
function withOwn(part: Part, places: readonly Place[]): readonly Place[] {
  const { target, targetLabel } = part;
  if (!target || places.some(({ value }) => value === target)) return places;
  return [{ value: target, label: targetLabel ?? target }, ...places];
}
