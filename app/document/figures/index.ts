import type { Context } from '../context.ts';
import type { Block } from '../model.ts';
import { actionCalendar } from './action-calendar.ts';
import { ageChart } from './age-chart.ts';
import { budgetChart } from './budget-chart.ts';
import { governanceDiagram } from './governance-diagram.ts';
import { professionalsChart } from './professionals-chart.ts';

export { valueWords } from './chart-block.ts';

/** A figure drawn from the answers, and where it stands: before what the field says, or instead of it. */
interface Figure {
  readonly place: 'before' | 'instead' | 'whenEmpty';
  readonly draw: (context: Context) => Block[];
}

/** By the field under whose title the figure stands. */
const FIGURES: Readonly<Record<string, Figure>> = {
  'population.repartitionAge': { place: 'before', draw: ageChart },
  'offre.professionnels': { place: 'before', draw: professionalsChart },
  'budget.equilibre': { place: 'before', draw: budgetChart },
  'calendrier.diagramme': { place: 'instead', draw: actionCalendar },
  // A diagram that the team drew itself wins.
  'gouvernance.organigramme': { place: 'whenEmpty', draw: governanceDiagram },
};

/** What a field says, with the figure drawn from it. */
export function withFigure(context: Context, key: string, blocks: readonly Block[]): Block[] {
  const figure = FIGURES[key];
  if (context.document !== 'projet' || !figure || (figure.place === 'whenEmpty' && blocks.length))
    return [...blocks];
  const drawn = figure.draw(context);
  return figure.place === 'instead' && drawn.length ? drawn : [...drawn, ...blocks];
}
