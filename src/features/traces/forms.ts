import { z } from "zod";

export const noFields = z.strictObject({});

/** Neither is chosen beforehand. */
export const leaveForm = z.strictObject({ posts: z.enum(["keep", "erase"]).or(z.literal("")).default("") });
