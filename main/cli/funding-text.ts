import {
  type AidLine,
  aidAmount,
  type DossierFunding,
  evidenceLabel,
  type FundingYear,
  type ReferenceYear,
  type Simulation,
} from '../../app/finance/index.ts';
import { formatAmount, formatDate, formatNumber } from '../../app/text/index.ts';
import { textTable } from './text-table.ts';

/** The funding of a CPTS as French tables for a terminal, each figure with how sure it is. */
export function describeFunding({ population, size, simulation, references, notes }: DossierFunding): string {
  const inhabitants = population === undefined ? '' : `, ${formatNumber(population)} habitants`;
  const heading = simulation
    ? `${simulation.bareme.label} — taille ${size}${inhabitants}, contrat du ${formatDate(simulation.signature)}`
    : '';
  return [
    heading,
    ...(simulation ? describeSimulation(simulation, references) : []),
    ...(notes.length ? [notes.map((note) => `• ${note}`).join('\n')] : []),
    ...(simulation ? [`Barème : ${simulation.bareme.notice}`] : []),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The aids a structure may ask for, as a table for a terminal. */
export function describeAids(structure: string, aids: readonly AidLine[], notes: readonly string[]): string {
  const table = textTable(
    [
      { title: `Aides (${structure})` },
      { title: 'Montant', align: 'right' },
      { title: 'Versement' },
      { title: 'Preuve' },
    ],
    aids.map((line) => [line.label, aidAmount(line), line.schedule, evidenceLabel(line)]),
  );
  const remarks = [...notes, 'Des repères, jamais un droit : chaque ARS fixe ses montants.'];
  return [aids.length ? table : 'Aucun repère trouvé.', remarks.map((note) => `• ${note}`).join('\n')].join(
    '\n\n',
  );
}

function describeSimulation(simulation: Simulation, references: readonly ReferenceYear[]): string[] {
  const { years, total, cashflow } = simulation;
  return [
    ...years.map(describeYear),
    ...(years.length > 1 ? [`Total sur ${years.length} ans : ${formatAmount(total)}`] : []),
    textTable(
      [
        { title: 'Mois' },
        { title: 'Versé', align: 'right' },
        { title: 'Cumul', align: 'right' },
        { title: 'Dont' },
      ],
      cashflow
        .filter(({ payments }) => payments.length)
        .map(({ month, amount, cumulative, payments }) => [
          formatDate(month),
          formatAmount(amount),
          formatAmount(cumulative),
          `${payments.length} versement${payments.length > 1 ? 's' : ''}`,
        ]),
    ),
    textTable(
      [{ title: 'Pour comparer, une année pleine' }, { title: 'Total', align: 'right' }, { title: 'Preuve' }],
      references.map(({ label, total: amount, evidence, published }) => [
        label,
        formatAmount(amount),
        published
          ? `${evidenceLabel({ evidence })} ; publié : ${formatAmount(published.amount)} (${evidenceLabel(published)})`
          : evidenceLabel({ evidence }),
      ]),
    ),
  ];
}

function describeYear({ year, from, to, total, evidence, lines }: FundingYear): string {
  return textTable(
    [
      { title: `Année ${year} (${formatDate(from)} – ${formatDate(to)})` },
      { title: 'Montant', align: 'right' },
      { title: 'Preuve' },
      { title: 'Calcul' },
    ],
    [
      ...lines.map((line) => [line.label, formatAmount(line.amount), evidenceLabel(line), line.why]),
      ['Total', formatAmount(total), evidenceLabel({ evidence }), ''],
    ],
  );
}
