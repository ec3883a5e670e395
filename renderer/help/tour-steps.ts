/** One stop of the tour: what it points at, and what it says. */
export interface TourStep {
  /** CSS selector of an element of the writing place. */
  readonly target: string;
  readonly position: 'right-start' | 'left-start' | 'bottom' | 'bottom-end';
  readonly title: string;
  readonly text: string;
}

export const TOUR: readonly TourStep[] = [
  {
    target: '[data-region="plan"]',
    position: 'right-start',
    title: 'Le plan',
    text: 'Tout ce que le dossier demande, section par section. Le chiffre dit combien de réponses requises manquent encore.',
  },
  {
    target: '[data-region="page"] [data-field-key]',
    position: 'bottom',
    title: 'Une question à la fois',
    text: 'L’étiquette dit qui la pose : la loi, l’ARS ou l’usage. Écrivez : tout s’enregistre seul, et Ctrl Z annule.',
  },
  {
    target: '[data-region="panel"]',
    position: 'left-start',
    title: 'Le guide, à côté',
    text: 'Pourquoi on vous le demande, comment répondre, un exemple. Les contrôles et vos notes sont dans les onglets voisins.',
  },
  {
    target: '[data-tour="places"]',
    position: 'bottom',
    title: 'Les lieux du dossier',
    text: 'Les communes, les membres, les missions et le budget ont chacun leur page. Contrôles dit ce qui bloque le dépôt.',
  },
  {
    target: '[data-tour="search"]',
    position: 'bottom',
    title: 'Aller partout d’un geste',
    text: 'Ctrl K trouve une section, un champ, un mot ou une action. Ctrl F cherche et remplace dans tout le dossier.',
  },
  {
    target: '[data-tour="export"]',
    position: 'bottom-end',
    title: 'Voir et exporter',
    text: 'Aperçu montre le document. Exporter en fait un fichier Word, ou un dossier à confier à un collègue. Cette visite se retrouve dans Aide.',
  },
];

const KEY = 'prefigure-visite';

/** True once the tour was followed, left or declined on this computer. */
export function tourIsKnown(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    // Forbidden storage: better to offer it never than at each visit.
    return true;
  }
}

/** Remembers that the tour need not be offered again. */
export function rememberTour(): void {
  try {
    localStorage.setItem(KEY, 'vue');
  } catch {
    // Offered again next time: no harm.
  }
}
