import type { ReactNode } from "react";
import { Scroll } from "./parts.tsx";

/** A column's name; of figures, which stand to the right. */
export type Column = string | { readonly figure: string };

/** A table with named columns that scrolls by itself where it is wider than the screen. */
export function Table({
  label,
  columns,
  className,
  children,
}: {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <Scroll label={label}>
      <table className={className}>
        <thead>
          <tr>
            {columns.map((column) =>
              typeof column === "string" ? (
                <th scope="col" key={column}>
                  {column}
                </th>
              ) : (
                <th scope="col" key={column.figure} className="figure">
                  {column.figure}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scroll>
  );
}
