import { TextButton } from "../button/button.tsx";
import type { Example } from "../example.ts";
import { Ideas, SwatchPreview } from "./naming.tsx";

export const examples: readonly Example[] = [
  {
    name: "Ideas",
    show: (
      <Ideas legend="Or take one of these" name="suggest" suggestions={["slow_heron", "linen.field"]}>
        <TextButton type="button">More ideas</TextButton>
      </Ideas>
    ),
  },
  {
    name: "Pattern",
    show: (
      <SwatchPreview name="slow_heron">
        <b>Your pattern.</b> It is woven from your name, so nobody needs a photo.
      </SwatchPreview>
    ),
  },
];
