import { makeStyles } from "@fluentui/react-components";

export type FiguresOfOwner = {
  readonly key: string;
  readonly owner: string;
  readonly figures: readonly number[];
  /** For a row that looks otherwise than the rest. */
  readonly className?: string;
};

/** A few figures for each owner, under their headings. The looks of the table are the screen's. */
export function OwnersTable({
  heading,
  headings,
  rows,
  className,
}: {
  readonly heading: string;
  readonly headings: readonly string[];
  readonly rows: readonly FiguresOfOwner[];
  readonly className: string;
}) {
  const styles = useStyles();
  return (
    <table className={className}>
      <thead>
        <tr>
          <th scope="col" className={styles.owner}>
            {heading}
          </th>
          {headings.map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, owner, figures, className: look }) => (
          <tr key={key} className={look}>
            <th scope="row" className={styles.owner}>
              {owner}
            </th>
            {figures.map((figure, index) => (
              <td key={headings[index]}>{figure}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const useStyles = makeStyles({ owner: { overflowWrap: "anywhere" } });
