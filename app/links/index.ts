export { type CarriedName, carryName, isRoster } from './carry-name.ts';
export { carryTitle } from './carry-title.ts';
export { type FicheLinks, LINK_KINDS, type Linkable, type LinkKind, linksOfFiche } from './fiche-links.ts';
export { linkChanges } from './link-changes.ts';
export { type MemberFiche, memberFiches } from './member-fiches.ts';
export { type NeedLinks, needLinks } from './need-links.ts';
export { outOfOrder, renumberChanges } from './renumber.ts';
export { renamed, withFiche, withoutFiche } from './text-links.ts';
