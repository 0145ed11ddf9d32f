import type { Layer } from "../core/settings/layer.ts";
import type { Telling } from "../core/telling.ts";
import { createEffectiveSettings } from "../workspace/config/effective.ts";
import type { World } from "./world.ts";

/** What is told: as the files of settings say, and the command line, which has the last word. */
export function toldBySettings(rules: Layer, { configs, workspace }: World): Telling {
  const { settingsOf } = createEffectiveSettings(configs, () => rules);
  return { settingsOf, isUsedElsewhere: workspace.isUsedElsewhere };
}
