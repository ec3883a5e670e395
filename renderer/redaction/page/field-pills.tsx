import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconScale } from '@tabler/icons-react';
import type { FieldDef } from '../../../app/plan/index.ts';
import { Pill } from '../../components/index.ts';
import { useDossier, useHost } from '../../state/index.ts';
import { requirementOf } from '../model/requirement.ts';
import classes from './field-editor.module.css';

/** Who asks for the field, and how sure that is. */
export function FieldPills({ field, fieldKey }: { field: FieldDef; fieldKey: string }) {
  const plan = useDossier((state) => state.plan);
  const region = useDossier((state) => state.dossier.region);
  const ars = useHost().info.ars.find(({ code }) => code === region)?.name;
  const { text, kind, reason } = requirementOf(plan, field, region, ars);
  const pill = (
    <Pill tone={kind === 'law' ? 'blue' : 'neutral'} icon={kind === 'law' && <IconScale />}>
      {text}
    </Pill>
  );
  const sources = field.sources.map((id) => plan.sources[id]?.title ?? id).join(' ; ');
  return (
    <>
      {reason ? (
        <Tooltip label={reason} multiline maw="22rem" events={TOUCHED}>
          <button type="button" className={classes.pillButton}>
            {pill}
          </button>
        </Tooltip>
      ) : (
        pill
      )}
      {field.evidence === 'reconstructed' && (
        <Tooltip
          label={`Reconstruit, à confirmer auprès de votre ARS. D’après : ${sources || 'aucune source publiée'}.`}
          multiline
          maw="22rem"
          events={TOUCHED}
        >
          <button type="button" className={classes.pillButton} data-about={fieldKey}>
            <Pill tone="amber" icon={<IconAlertTriangle />}>
              reconstruit
            </Pill>
          </button>
        </Tooltip>
      )}
    </>
  );
}

const TOUCHED = { hover: true, focus: true, touch: true };
