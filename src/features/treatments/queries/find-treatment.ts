import { must } from "#core/decision.ts";
import { Gone, NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { byEquipment } from "../order.ts";
import { canWrite } from "../policy/who.ts";
import { selectVersions, type Version } from "./row.ts";

/** What everybody may read, those first that need least. */
export async function listShown(db: Db): Promise<Version[]> {
  return (await selectVersions(db, { state: "shown" })).sort(byEquipment);
}

/** One option as everybody reads it. @throws NotFound; Gone when it was withdrawn */
export async function findShown(db: Db, slug: string): Promise<Version> {
  const versions = await selectVersions(db, { slug });
  const shown = versions.find(({ state }) => state === "shown");
  if (shown) return shown;
  if (versions.some(({ state }) => state === "former")) throw new Gone();
  throw new NotFound();
}

/** Drafts that the team is at. @throws Forbidden for others */
export async function listDrafts(db: Db, viewer: Viewer): Promise<Version[]> {
  must(canWrite(viewer));
  return (await selectVersions(db, { state: "draft" })).sort(byEquipment);
}

/** Everything about one option for the team. */
export interface Workshop {
  readonly treatmentId: number;
  readonly slug: string;
  readonly draft: Version | null;
  readonly shown: Version | null;
  /** Former versions and the one that is shown, latest first. */
  readonly history: readonly Version[];
  /** What an editor begins with: the draft, what is shown, or what was last shown. */
  readonly base: Version;
}

/** @throws NotFound; Forbidden for others than those who write here */
export async function findWorkshop(db: Db, viewer: Viewer, slug: string): Promise<Workshop> {
  must(canWrite(viewer));
  const versions = await selectVersions(db, { slug });
  const [latest] = versions;
  if (!latest) throw new NotFound();
  const draft = versions.find(({ state }) => state === "draft") ?? null;
  const shown = versions.find(({ state }) => state === "shown") ?? null;
  return {
    treatmentId: latest.treatmentId,
    slug,
    draft,
    shown,
    history: versions.filter(({ state }) => state !== "draft"),
    base: draft ?? shown ?? latest,
  };
}
