import type { Dossier, TrayPiece } from '../dossier/index.ts';
import { overlayOf, type Plan } from '../plan/index.ts';
import { formatNumber } from '../text/index.ts';
import { richLines } from './lines.ts';
import type { FieldChange } from './model.ts';
import { matchLists } from './rows.ts';
import type { Sides } from './sides.ts';
import { textDetail } from './text-change.ts';

const SETTINGS: readonly {
  readonly field: string;
  readonly label: string;
  readonly words: (dossier: Dossier, plan: Plan) => string;
}[] = [
  {
    field: 'region',
    label: 'ARS',
    words: ({ region }, plan) => (region ? (overlayOf(plan, region)?.name ?? `région ${region}`) : ''),
  },
  {
    field: 'look',
    label: 'Présentation des documents',
    words: ({ look }) => [look?.name, look?.color].filter(Boolean).join(', '),
  },
  { field: 'funding', label: 'Simulation du financement', words: ({ funding }) => fundingWords(funding) },
];

const RATES = {
  bareme: 'barème',
  planYear: 'plan de crise écrit l’année',
  firstYear: 'première année',
} as const;

function fundingWords(funding: Dossier['funding']): string {
  if (!funding) return '';
  const { rates, crisisYears } = funding;
  const single = Object.entries(RATES).flatMap(([key, label]) => {
    const value: unknown = Reflect.get(funding, key);
    return value === undefined ? [] : [`${label} ${String(value)}`];
  });
  return [
    ...single,
    ...(rates ? [`part variable ${rates.map((rate) => `${formatNumber(rate)} %`).join(', ')}`] : []),
    ...(crisisYears ? [`crise reconnue : années ${crisisYears.join(', ') || 'aucune'}`] : []),
  ].join(' ; ');
}

const NOWHERE = { section: '', sectionTitle: 'Réglages du dossier', subsection: '' };

/** Changes of the dossier itself: agency, look, simulation, and the passages still to be put in their place. */
export function settingChanges(sides: Sides): FieldChange[] {
  const settings = SETTINGS.flatMap(({ field, label, words }): FieldChange[] => {
    const before = words(sides.before.dossier, sides.whole);
    const after = words(sides.after.dossier, sides.whole);
    if (before === after) return [];
    return [
      {
        ...NOWHERE,
        field,
        label,
        aspect: 'setting',
        kind: !before ? 'added' : !after ? 'removed' : 'changed',
        detail: { type: 'value', ...(before ? { before } : {}), ...(after ? { after } : {}) },
      },
    ];
  });
  return [...settings, ...trayChanges(sides)];
}

function trayChanges(sides: Sides): FieldChange[] {
  const trayOf = ({ dossier }: Sides['before']): readonly TrayPiece[] => dossier.tray ?? [];
  return matchLists(trayOf(sides.before), trayOf(sides.after), () => '').flatMap(
    ({ before, after }): FieldChange[] => {
      const title = (after ?? before)?.value.title ?? '';
      const lines = (piece: TrayPiece | undefined) => (piece ? richLines(piece.text) : []);
      const detail = textDetail(lines(before?.value), lines(after?.value));
      if (!detail) return [];
      return [
        {
          ...NOWHERE,
          field: `tray/${(after ?? before)?.value.id ?? ''}`,
          label: `À ranger : ${title}`,
          aspect: 'tray',
          kind: !before ? 'added' : !after ? 'removed' : 'changed',
          detail,
        },
      ];
    },
  );
}
