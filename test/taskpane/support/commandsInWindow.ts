import { prepareCallList, rememberCallList } from "../../../src/taskpane/commands/callList";
import { prepareCapacity } from "../../../src/taskpane/commands/capacity";
import { prepareChurnColumns, studyChurn } from "../../../src/taskpane/commands/churn";
import { prepareComplaint, prepareStatuses, readComplaints } from "../../../src/taskpane/commands/complaints";
import { prepareDashboard } from "../../../src/taskpane/commands/dashboard";
import { dayAtAGlance } from "../../../src/taskpane/commands/dayAtAGlance";
import { findCustomers } from "../../../src/taskpane/commands/findCustomers";
import { prepareFollowUps } from "../../../src/taskpane/commands/followUps";
import { readFunnel } from "../../../src/taskpane/commands/funnel";
import { prepareGrading } from "../../../src/taskpane/commands/grading";
import { findGradingSources } from "../../../src/taskpane/commands/gradingSources";
import { apply, applyPlan, undoLast } from "../../../src/taskpane/commands/history";
import { findCallLists } from "../../../src/taskpane/commands/madeCallLists";
import { prepareMarkings } from "../../../src/taskpane/commands/markings";
import { findOwnContactLogs } from "../../../src/taskpane/commands/ownContactLog";
import { preparePool, prepareSendBack } from "../../../src/taskpane/commands/pool";
import { prepareResults } from "../../../src/taskpane/commands/recordResults";
import { makeShareCopy } from "../../../src/taskpane/commands/shareCopy";
import { prepareStageTexts } from "../../../src/taskpane/commands/stageTexts";
import { prepareFreeze, prepareRepair, prepareRulesSheet } from "../../../src/taskpane/commands/tools";

/** What the tests may call in the window: the commands of the pane. */
const commands = {
  apply,
  applyPlan,
  dayAtAGlance,
  findCallLists,
  findCustomers,
  findGradingSources,
  findOwnContactLogs,
  makeShareCopy,
  prepareCallList,
  prepareCapacity,
  prepareChurnColumns,
  prepareComplaint,
  prepareDashboard,
  prepareFollowUps,
  prepareFreeze,
  prepareGrading,
  prepareMarkings,
  preparePool,
  prepareRepair,
  prepareResults,
  prepareRulesSheet,
  prepareSendBack,
  prepareStageTexts,
  prepareStatuses,
  readComplaints,
  readFunnel,
  rememberCallList,
  studyChurn,
  undoLast,
};

export type PaneCommands = typeof commands;

Object.assign(window, { paneCommands: commands });
