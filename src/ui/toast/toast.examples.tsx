import type { Example } from "../example.ts";
import { Toast } from "./toast.tsx";

export const examples: readonly Example[] = [
  {
    name: "With a way back",
    show: (
      <Toast text="Taken down. The author has been told why.">
        <button type="button">Undo</button>
      </Toast>
    ),
  },
];
