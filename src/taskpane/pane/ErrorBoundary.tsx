import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import type { CrashMessages } from "../messages/crashMessages";

type Props = { readonly messages: CrashMessages; readonly children: ReactNode };
type State = { readonly error: Error | null };

/** Shows a mistake of ours in plain words instead of an empty pane. React has no other way than a class. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Crash error={error} messages={this.props.messages} onRestart={() => this.setState({ error: null })} />;
  }
}

function Crash({
  error,
  messages,
  onRestart,
}: {
  readonly error: Error;
  readonly messages: CrashMessages;
  readonly onRestart: () => void;
}) {
  const styles = useStyles();
  return (
    <div role="alert" className={styles.crash}>
      <Text as="h1" weight="semibold" size={400}>
        {messages.title}
      </Text>
      <Text>{messages.text}</Text>
      <Button appearance="primary" onClick={onRestart}>
        {messages.restart}
      </Button>
      <details>
        <summary>{messages.details}</summary>
        <pre className={styles.details}>{`${error.name}: ${error.message}\n${error.stack ?? ""}`}</pre>
      </details>
    </div>
  );
}

const useStyles = makeStyles({
  crash: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  details: {
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});
