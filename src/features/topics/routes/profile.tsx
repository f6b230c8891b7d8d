import { z } from "zod";
import { NotFound } from "#core/errors.ts";
import { findMovedProfile, findProfile, ProfilePage, urls } from "#features/accounts/index.ts";
import { redirect, view } from "#platform/web/asked.ts";
import { page } from "#platform/web/routes.ts";
import { ProfilePosts } from "../components/profile-posts.tsx";
import { listPostsBy } from "../queries/profile-posts.ts";

const address = z.object({ slug: z.string().max(200) });

/** Open to everyone as an address, so that guests get the same "no such page" whoever exists (README 10). */
const showProfile = page(
  "/forums/users/:slug/",
  { access: "everyone", input: address, limit: "profile" },
  async ({ db, viewer, now, input, tools }) => {
    const profile = await findProfile(db, viewer, input.slug, now).catch(async (error) => {
      const slug = error instanceof NotFound ? await findMovedProfile({ db, tools }, viewer, input.slug) : null;
      if (slug === null) throw error;
      return slug;
    });
    if (typeof profile === "string") return redirect(urls.profile(profile), 301);
    const posts = profile.showsPosts ? await listPostsBy(db, viewer, profile.id) : null;
    const { timeZone } = tools.settings();
    return view({
      title: profile.name,
      main: (
        <ProfilePage profile={profile}>
          {posts === null ? null : <ProfilePosts posts={posts} timeZone={timeZone} />}
        </ProfilePage>
      ),
    });
  },
);

export const profileRoutes = [showProfile];
