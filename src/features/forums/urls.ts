/** A forum by its full path; every part is encoded on its own. */
export const forumUrl = (path: string) => `/forums/forum/${path.split("/").map(encodeURIComponent).join("/")}/`;

export const urls = {
  administration: "/admin/",
  admin: "/admin/forums/",
  new: "/admin/forums/new/",
  newUnder: (parentId: number) => `/admin/forums/new/?under=${parentId}`,
  edit: (forumId: number) => `/admin/forums/${forumId}/`,
  up: (forumId: number) => `/admin/forums/${forumId}/up`,
  down: (forumId: number) => `/admin/forums/${forumId}/down`,
  move: (forumId: number) => `/admin/forums/${forumId}/move`,
  close: (forumId: number) => `/admin/forums/${forumId}/close`,
  reopen: (forumId: number) => `/admin/forums/${forumId}/reopen`,
  volunteers: (forumId: number) => `/admin/forums/${forumId}/volunteers`,
  endVolunteer: (forumId: number) => `/admin/forums/${forumId}/volunteers/end`,
  delete: (forumId: number) => `/admin/forums/${forumId}/delete`,
} as const;
