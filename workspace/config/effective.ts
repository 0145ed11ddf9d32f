import type { Layer } from "../../core/settings/layer.ts";
import { type Settings, settingsOf } from "../../core/settings/settings.ts";
import type { ConfigFiles } from "./config-files.ts";

/** What counts for each file: what its pyproject.toml says, then the overrides in it, then what was said to us beside that. */
export interface EffectiveSettings {
  settingsOf(file: string): Settings;
  /** Settings may have changed. */
  forget(): void;
}

/** @param beside the last word: a command line's, or an editor's, which may differ from file to file */
export function createEffectiveSettings(
  configs: ConfigFiles,
  beside: (file: string) => Layer,
): EffectiveSettings {
  const known = new Map<string, Settings>();
  return {
    settingsOf(file) {
      const settings = known.get(file) ?? settingsOf([...layersFor(file, configs), beside(file)]);
      known.set(file, settings);
      return settings;
    },
    forget: () => known.clear(),
  };
}

function layersFor(file: string, configs: ConfigFiles): readonly Layer[] {
  const near = configs.near(file);
  if (!near?.config) return [];
  return [near.config.layer, ...near.overridesFor(file).map(({ layer }) => layer)];
}
