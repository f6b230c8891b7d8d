import { watchExit } from "./exit.ts";
import { watchPasswordBoxes } from "./show-password.ts";
import { watchSubmits } from "./submit-once.ts";

// For every page. It is loaded with `defer`, so the page is there.
watchExit();
watchSubmits();
watchPasswordBoxes();
