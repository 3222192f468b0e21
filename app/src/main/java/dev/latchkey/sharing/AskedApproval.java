package dev.latchkey.sharing;

/**
 * What has come of asking somebody else to agree, as one recipient's part of a share sees it.
 *
 * @param asks how often an approver was asked
 * @param decided whether anybody has approved or refused the share
 * @param given whether this part was approved
 * @param ownerTold whether the owner knows of a refusal
 */
record AskedApproval(int asks, boolean decided, boolean given, boolean ownerTold) {}
