import { creams } from "./creams.ts";
import { dilators } from "./dilators.ts";
import { physiotherapy } from "./physiotherapy.ts";
import { sedationDilation } from "./sedation-dilation.ts";
import type { Seed } from "./study.ts";
import { surgery } from "./surgery.ts";
import { tablets } from "./tablets.ts";
import { talking } from "./talking.ts";
import { vestibulodynia } from "./vestibulodynia.ts";

/** Our drafts, for a practice to review before anybody reads them. */
export const seeds: readonly Seed[] = [
  talking,
  dilators,
  physiotherapy,
  creams,
  tablets,
  sedationDilation,
  surgery,
  vestibulodynia,
];
