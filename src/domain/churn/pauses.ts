/** Whether a loop over customers should pause before this one: often enough that nobody sees the pane stand still. */
export function isTimeToPause(index: number): boolean {
  return index % customersBetweenPauses === customersBetweenPauses - 1;
}

const customersBetweenPauses = 2_000;
