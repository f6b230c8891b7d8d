/** Addresses of moving in. A leaf: anyone may import it. */
export const urls = {
  list: "/admin/import/",
  task: (id: number) => `/admin/import/${id}/`,
  bringIn: (id: number) => `/admin/import/${id}/bring-in`,
  stop: (id: number) => `/admin/import/${id}/stop`,
  progress: (id: number) => `/admin/import/${id}/progress`,
  text: (id: number) => `/admin/import/${id}/report.txt`,
  json: (id: number) => `/admin/import/${id}/report.json`,
} as const;
