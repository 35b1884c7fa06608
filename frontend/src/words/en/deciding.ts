export const deciding = {
  because: "Because",
  becauseHint: "The reason is kept with your name, and others see it.",
  missing: "Say why: nothing is decided without its reason.",
  decide: "Decide",
  cancel: "Cancel",
  done: "Decided, and kept with its reason",
  undone: "Taken back; that it was decided stays to be seen",
  mayNot: "You may look here, and not decide. A reviewer or an administrator can.",
};
