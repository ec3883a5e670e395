import type { Evidence, PlanDocument, Requirement } from '../plan/index.ts';

/** What became of something asked: it is there, it is missing, or the team said why it does not apply. */
export type DepositStatus = 'joint' | 'manquant' | 'sansObjet';

/** How sure we are that it is asked, and where that was read (titles of sources). */
export interface DepositProof {
  readonly evidence: Evidence;
  readonly sources: readonly string[];
}

/** A Word document of the package. */
export interface DepositDocument {
  readonly id: PlanDocument['id'];
  readonly label: string;
  /** `manquant`: nothing was written for it, the package goes without. */
  readonly status: Exclude<DepositStatus, 'sansObjet'>;
  readonly path: string;
}

/** A file of an annex. */
export interface DepositFile {
  /** Attachment id. */
  readonly id: string;
  /** As the team named it. */
  readonly name: string;
  /** Where it stands in the package. */
  readonly path: string;
}

/** A numbered annex with its files; `manquant` when announced without a file at hand. */
export interface DepositAnnex {
  readonly number: string;
  readonly title: string;
  readonly status: Exclude<DepositStatus, 'sansObjet'>;
  readonly files: readonly DepositFile[];
}

/** A file that the plan requires. */
export interface DepositPiece extends DepositProof {
  /** Field key. */
  readonly field: string;
  readonly label: string;
  readonly status: DepositStatus;
  /** Why it does not apply, in the team's words. */
  readonly reason?: string;
  readonly requiredBy: Requirement;
  /** Names of the files that answer it. */
  readonly files: readonly string[];
}

/** Something the region asks of the dossier's content. */
export interface DepositDemand extends DepositProof {
  /** Field id. */
  readonly field: string;
  readonly label: string;
  readonly status: DepositStatus;
  /** False when the region names or adds the question without making it required. */
  readonly required: boolean;
  /** What the region says, in our words. */
  readonly demand: string;
  /** Why it does not apply, in the team's words. */
  readonly reason?: string;
}

/** All that goes into the deposit, or is missing from it. */
export interface DepositList {
  /** The agency's profile; absent when none is shipped for this region. */
  readonly region?: { readonly name: string; readonly date: string; readonly notice: string };
  /** To whom the region wants the deposit sent. */
  readonly recipients?: { readonly text: string } & DepositProof;
  readonly documents: readonly DepositDocument[];
  readonly pieces: readonly DepositPiece[];
  readonly annexes: readonly DepositAnnex[];
  readonly demands: readonly DepositDemand[];
}
