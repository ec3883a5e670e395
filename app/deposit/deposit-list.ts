import { visibleSlots } from '../checks/index.ts';
import { listAnnexes } from '../document/index.ts';
import type { Dossier } from '../dossier/index.ts';
import { overlayOf, type Plan, type RegionOverlay } from '../plan/index.ts';
import { listDemands } from './demands.ts';
import { annexPath, extensionOf, uniquePaths } from './file-names.ts';
import type { DepositAnnex, DepositFile, DepositList } from './model.ts';
import { listDocuments, requiredPieces } from './pieces.ts';
import { sourceTitles } from './source-titles.ts';

/**
 * What the agency of a dossier's region asks for, and what of it is joined. Pure.
 * @param overlay the region's profile, when there is one
 * @param isAtHand false for an attachment whose content is lost: it cannot be joined
 */
export function depositList(
  plan: Plan,
  dossier: Dossier,
  overlay: RegionOverlay | undefined = overlayOf(plan, dossier.region),
  isAtHand: (attachment: string) => boolean = () => true,
): DepositList {
  const slots = visibleSlots(plan, dossier);
  const byId = new Map(dossier.attachments.filter(({ id }) => isAtHand(id)).map((each) => [each.id, each]));
  const unique = uniquePaths();
  const annexes = listAnnexes(dossier, slots).map((annex): DepositAnnex => {
    const files = annex.files.flatMap((id, rank): DepositFile[] => {
      const file = byId.get(id);
      return file ? [{ id, name: file.name, path: unique(annexPath(annex, rank, extensionOf(file))) }] : [];
    });
    const { number, title } = annex;
    return { number, title, status: files.length ? 'joint' : 'manquant', files };
  });
  const recipients = overlay?.recipients;
  return {
    ...(overlay ? { region: { name: overlay.name, date: overlay.date, notice: overlay.notice } } : {}),
    ...(recipients
      ? {
          recipients: {
            text: recipients.text,
            evidence: recipients.evidence,
            sources: sourceTitles(plan, recipients.sources),
          },
        }
      : {}),
    documents: listDocuments(plan, dossier, slots),
    pieces: requiredPieces(plan, dossier, slots, byId),
    annexes,
    demands: overlay ? listDemands(plan, dossier, slots, overlay) : [],
  };
}
