import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { paneMessages } from "./paneMessages";
import { moreScreens, type MoreScreen } from "./screens";
import { useMessages } from "../messages/useMessages";

/** The screens that are wanted less often, behind a menu at the end of the tabs. */
export function MoreScreens({
  selected,
  onSelect,
}: {
  readonly selected: MoreScreen | null;
  readonly onSelect: (screen: MoreScreen) => void;
}) {
  const styles = useStyles();
  const messages = useMessages(paneMessages).more;
  return (
    <Menu
      checkedValues={{ screen: selected === null ? [] : [selected] }}
      onCheckedValueChange={(_event, { checkedItems: [screen] }) => {
        if (screen !== undefined) onSelect(screen as MoreScreen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          appearance="transparent"
          className={mergeClasses(styles.button, selected !== null && styles.selected)}
          {...(selected === null ? {} : { "aria-label": `${messages.label}: ${messages[selected]}` })}
        >
          {messages.label}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {moreScreens.map((screen) => (
            <MenuItemRadio key={screen} name="screen" value={screen}>
              {messages[screen]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    flexShrink: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    borderRadius: 0,
    fontWeight: tokens.fontWeightRegular,
    "& > .fui-MenuButton__menuIcon": { marginLeft: tokens.spacingHorizontalXXS },
  },
  selected: {
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
  },
});
