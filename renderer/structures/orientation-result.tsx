import { Button } from '@mantine/core';
import { IconArrowRight, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { Comparison, OrientationResult, StructureId } from '../../app/structures/index.ts';
import { EvidencePill } from '../finance/index.ts';
import { Explained } from '../glossary/index.ts';
import classes from './orientation-view.module.css';

interface OrientationResultCardProps {
  readonly result: OrientationResult;
  readonly structures: Comparison['structures'];
  readonly onChoose: (planId: string) => void;
  readonly onCompare: () => void;
}

/** Which structure, which rule decided, what is missing, what comes next: always a way on. */
export function OrientationResultCard({
  result,
  structures,
  onChoose,
  onCompare,
}: OrientationResultCardProps) {
  const { structure, reached, rule, missing, next, meanwhile, also, excluded, cumulation } = result;
  const about = (id: StructureId) => structures.find((each) => each.id === id);
  const open = (id: StructureId) => {
    const plan = about(id)?.plan;
    if (plan) onChoose(plan);
  };
  return (
    <>
      <div role="status">
        <h2 className={classes.verdict}>
          {reached ? <IconCircleCheck size={22} aria-hidden /> : <IconCircleDashed size={22} aria-hidden />}
          <span>
            {reached ? 'Votre structure : ' : 'La plus proche : '}
            <strong>{structure}</strong>, {about(structure)?.label.toLocaleLowerCase('fr')}
          </span>
        </h2>
      </div>
      <h3>La règle qui {reached ? 'a décidé' : 's’approche le plus'}</h3>
      <p>
        <strong>{rule.title}.</strong> <Explained text={rule.because} />{' '}
        <EvidencePill evidence={rule.evidence} source={rule.sources.join(' ; ')} of={rule.title} />
      </p>
      {missing.length > 0 && (
        <Needs title={reached ? 'À vérifier ou à réunir' : 'Ce qui manque'} needs={missing} />
      )}
      {also.length > 0 && (
        <p>
          Conviendrait aussi : <strong>{also.join(', ')}</strong>.
        </p>
      )}
      {excluded.map(({ because, wayOut }) => (
        <p key={because}>
          <strong>{because}</strong> {wayOut}
        </p>
      ))}
      {meanwhile && meanwhile !== structure && (
        <p>
          En attendant, vous pourriez déjà former une <strong>{meanwhile}</strong>.{' '}
          <button type="button" className={classes.textButton} onClick={() => open(meanwhile)}>
            Commencer un dossier {meanwhile}
          </button>
        </p>
      )}
      {next && (
        <Needs
          title={`Pour aller ensuite vers une ${next.structure}`}
          needs={next.needs.length ? next.needs : ['Rien ne manque : vous pourriez déjà y prétendre.']}
        />
      )}
      <p className={classes.cumulation}>
        <Explained text={cumulation} />
      </p>
      <div className={classes.actions}>
        <Button rightSection={<IconArrowRight size={17} aria-hidden />} onClick={() => open(structure)}>
          Commencer un dossier {structure}
        </Button>
        <Button variant="default" onClick={onCompare}>
          Comparer d’abord
        </Button>
      </div>
    </>
  );
}

function Needs({ title, needs }: { title: string; needs: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {needs.map((need) => (
          <li key={need}>
            <Explained text={need} />
          </li>
        ))}
      </ul>
    </>
  );
}
