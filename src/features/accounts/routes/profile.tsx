import { z } from "zod";
import { view } from "#platform/web/asked.ts";
import { page } from "#platform/web/routes.ts";
import { ProfilePage } from "../pages/profile-page.tsx";
import { findProfile } from "../queries/profile.ts";

const address = z.object({ slug: z.string().max(200) });

/** Open to everyone as an address, so that guests get the same "no such page" whoever exists (README 10). */
const showProfile = page(
  "/forums/users/:slug/",
  { access: "everyone", input: address, limit: "profile" },
  async ({ db, viewer, input }) => {
    const profile = await findProfile(db, viewer, input.slug);
    return view({ title: profile.name, main: <ProfilePage profile={profile} /> });
  },
);

export const profileRoutes = [showProfile];
