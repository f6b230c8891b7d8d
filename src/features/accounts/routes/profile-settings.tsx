import { z } from "zod";
import { NotFound } from "#core/errors.ts";
import { redirect, view } from "#platform/web/asked.ts";
import { action, nothing, page, type Route } from "#platform/web/routes.ts";
import { setShowsPosts } from "../commands/settings.ts";
import { profileForm } from "../forms.ts";
import { ProfileSettingsPage } from "../pages/profile-settings-page.tsx";
import { showsPosts } from "../queries/profile.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const address = z.object({ saved: z.literal("1").optional().catch(undefined) });

const show = page(urls.profileSettings, { access: "members", input: address }, async ({ db, viewer, input }) => {
  if (viewer.kind !== "member") throw new NotFound();
  const shows = await showsPosts(db, viewer.id);
  return view({
    title: words.settings.profileTitle,
    main: <ProfileSettingsPage slug={viewer.slug} showsPosts={shows} saved={input.saved !== undefined} />,
    current: "you",
    onlyYou: true,
    styles: ["rooms"],
  });
});

const save = action(
  urls.profileSettings,
  { access: "members", input: nothing, form: profileForm },
  {
    async done({ work, viewer, form }) {
      if (viewer.kind !== "member") throw new NotFound();
      await setShowsPosts(work, viewer, form.posts);
      return redirect(`${urls.profileSettings}?saved=1`);
    },
  },
);

export const profileSettingsRoutes: readonly Route[] = [show, save];
