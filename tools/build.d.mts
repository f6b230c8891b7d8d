import type { AssetManifest } from "../src/ui/frame/asset-manifest.ts";

export function buildAssets(options?: { outDir?: string }): Promise<AssetManifest>;
export function buildServer(options?: { outDir?: string }): Promise<string[]>;
export function buildAll(): Promise<{ entries: string[]; assets: AssetManifest }>;
export function buildIfChanged(): Promise<boolean>;
