import { type AnyTableFile, type Column, isKept, keptColumns } from "../catalogue/column.ts";
import { leftTables } from "../catalogue/left-tables.ts";
import { kindName } from "../schema.ts";

export interface ReadmeParts {
  readonly communityName: string;
  readonly madeAt: Date;
  readonly files: readonly AnyTableFile[];
}

/** The README of an export: what every file and field means, and what is in none of them. */
export function readmeText({ communityName, madeAt, files }: ReadmeParts): string {
  return `${[intro(communityName, madeAt), ...files.map(fileSection), leftOut(files)].join("\n\n")}\n`;
}

const intro = (communityName: string, madeAt: Date) => `# ${communityName.replace(/\s+/g, " ")}

Everything of this community as it stood at ${madeAt.toISOString()}.

**It holds health data.** What people wrote about their health is in here in the clear, with the names that they chose and the
e-mail addresses that they gave; also what only members, the care team or moderators may read. Keep it encrypted, where only
you can open it. Pass it on only to whoever is to run the community, and delete it when it has served: who leaves the
community afterwards is still in here.

## What is here

- \`manifest.json\`: every file with its size and SHA-256, counts, and the version of this format.
- \`*.ndjson\`: one JSON object a line, UTF-8. \`schema.json\` describes the lines of each file (JSON Schema 2020-12).
- \`wordpress.wxr.xml\`: the forum for WordPress with bbPress.
- \`media\`: pictures, see \`pictures.ndjson\`; no such folder where there are none.

## Into WordPress

Install bbPress and the WordPress importer, switch both on, then Tools, Import, WordPress, and choose \`wordpress.wxr.xml\`. Let
it create the authors. Afterwards Tools, Forums, Repair Forums: tick all, so that bbPress counts anew. Everybody chooses a new
password there. Large files may need a higher upload limit, or \`wp import\` on the command line.

WordPress knows no audience “members” for a single topic. A forum for members is *private* there and one for the care team
*hidden*; a topic for fewer people than its forum is *private* or *hidden* with its replies, so that nobody reads there
who could not here. Hidden posts wait as *pending*. One-time names are guests. Passwords, roles, earlier versions, reactions
and reports have no place in such a file. Each item carries its exact state (\`_threadwell\`) and its source (\`_threadwell_text\`), so
that \`threadwell import bbpress\` brings it back as it was (then \`threadwell rerender\`, for mentions and quotes); once WordPress
has changed an item, what WordPress says counts.

Pictures are not in that file. Posts look for them at \`/pictures/TOKEN/WIDTHxHEIGHT.webp\`. Put there only pictures of posts that
anybody may read: a folder of a web server asks nobody who they are.`;

function fileSection(file: AnyTableFile): string {
  const rows = keptColumns(file).map(
    ({ as, kind, optional, says }) => `| ${as} | ${kindName(kind)}${optional ? ", or null" : ""} | ${says} |`,
  );
  return [`## ${file.file}.ndjson`, "", file.about, "", "| field | is | says |", "|---|---|---|", ...rows].join("\n");
}

/** In our own names of tables and columns, for whoever looks for something. */
function leftOut(files: readonly AnyTableFile[]): string {
  const columns = files.flatMap(({ table, columns: of }) =>
    Object.entries<Column>(of).flatMap(([name, column]) =>
      isKept(column) ? [] : [[`${table}.${name}`, column.left] as const],
    ),
  );
  const byReason = Map.groupBy([...Object.entries(leftTables), ...columns], ([, reason]) => reason);
  const lines = Array.from(byReason, ([reason, of]) => `- ${reason} (${of.map(([name]) => `\`${name}\``).join(", ")})`);
  return ["## What is not here", "", ...lines].join("\n");
}
