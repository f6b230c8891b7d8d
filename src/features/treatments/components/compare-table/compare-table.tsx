import { words } from "../../words.ts";

export interface CompareColumn {
  readonly name: string;
  readonly href: string;
}

export interface CompareRow {
  readonly title: string;
  /** A cell for each column; a cell is a few lines. */
  readonly cells: readonly (readonly string[])[];
}

interface CompareTableProps {
  readonly columns: readonly CompareColumn[];
  readonly rows: readonly CompareRow[];
}

/** The cards of a phone are no table to a browser unless they say so. */
const as = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  cell: { role: "cell" },
  columnheader: { role: "columnheader" },
  rowheader: { role: "rowheader" },
} as const;

/** Options side by side; cards one below the other on a phone, still a table for whoever listens to it. */
export function CompareTable({ columns, rows }: CompareTableProps) {
  return (
    <table class="compare" {...as.table}>
      <caption class="visually-hidden">{words.compare.caption(columns.map(({ name }) => name).join(", "))}</caption>
      <thead {...as.rowgroup}>
        <tr {...as.row}>
          <td {...as.cell} />
          {columns.map(({ name, href }) => (
            <th {...as.columnheader} scope="col" key={href}>
              <a href={href}>{name}</a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as.rowgroup}>
        {rows.map(({ title, cells }) => (
          <tr {...as.row} key={title}>
            <th {...as.rowheader} scope="row">
              {title}
            </th>
            {cells.map((lines, place) => (
              <td {...as.cell} key={columns[place]?.href}>
                <span class="compare__option" aria-hidden="true">
                  {columns[place]?.name}
                </span>{" "}
                <Lines lines={lines} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const [only] = lines;
  if (lines.length <= 1) return <span>{only ?? words.compare.notSaid}</span>;
  return (
    <ul class="compare__lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
