package dev.latchkey.sharing;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What an owner asked for cannot be done. */
public abstract sealed class SharingException extends RuntimeException {

    private SharingException(String message) {
        super(message);
    }

    /** The report was deleted, or is not the owner's to share. */
    public static final class ReportGone extends SharingException {
        public ReportGone() {
            super("the report is gone");
        }
    }

    /** A part of the report cannot be cut to the scope, so it would show more than was chosen. */
    public static final class NotCuttable extends SharingException {
        private final transient List<String> tiles;

        public NotCuttable(List<String> tiles) {
            super("tiles of the report cannot be cut to the scope");
            this.tiles = List.copyOf(tiles);
        }

        /** Titles of the tiles. */
        public List<String> tiles() {
            return tiles;
        }
    }

    /** Nobody, or more people than one share may have. */
    public static final class Recipients extends SharingException {
        private final int most = ShareOrder.MOST_RECIPIENTS;

        public Recipients() {
            super("no recipients, or too many");
        }

        public int most() {
            return most;
        }
    }

    /** The sharing policy does not want some of the recipients. */
    public static final class RecipientsRefused extends SharingException {
        private final transient Map<EmailAddress, PolicyDecision.Reason> reasons;

        public RecipientsRefused(Map<EmailAddress, PolicyDecision.Reason> reasons) {
            super("the policy refuses recipients");
            this.reasons = Map.copyOf(reasons);
        }

        /** Why, by recipient. */
        public Map<EmailAddress, PolicyDecision.Reason> reasons() {
            return reasons;
        }
    }

    /** Some usernames are nobody's, or of accounts that are switched off. */
    public static final class UnknownUsernames extends SharingException {
        private final transient List<String> usernames;

        public UnknownUsernames(List<String> usernames) {
            super("usernames are nobody's");
            this.usernames = List.copyOf(usernames);
        }

        public List<String> usernames() {
            return usernames;
        }
    }

    /** The note is too long. */
    public static final class NoteTooLong extends SharingException {
        public NoteTooLong() {
            super("the note is too long");
        }
    }

    /** No tenant was chosen, so nothing would be seen. */
    public static final class NothingChosen extends SharingException {
        public NothingChosen() {
            super("the scope allows nothing");
        }
    }

    /** The end of the access lies in the past. */
    public static final class EndsInThePast extends SharingException {
        public EndsInThePast() {
            super("the end lies in the past");
        }
    }

    /** The end of the access lies too far ahead. */
    public static final class EndsTooLate extends SharingException {
        private final transient Duration longest;

        public EndsTooLate(Duration longest) {
            super("the end lies too far ahead");
            this.longest = longest;
        }

        public Duration longest() {
            return longest;
        }
    }

    /** There is no such grant, or it is somebody else's. */
    public static final class NoSuchGrant extends SharingException {
        public NoSuchGrant() {
            super("no such grant");
        }
    }

    /** The access has ended already. */
    public static final class AlreadyEnded extends SharingException {
        public AlreadyEnded() {
            super("the access has ended already");
        }
    }

    /** It was answered already, or is not offered any more. */
    public static final class NotOffered extends SharingException {
        public NotOffered() {
            super("nothing is offered any more");
        }
    }

    /** Somebody has to approve it first. */
    public static final class NotApproved extends SharingException {
        public NotApproved() {
            super("it is not approved yet");
        }
    }

    /** It opens for an account only: who takes it has to sign in. */
    public static final class AccountNeeded extends SharingException {
        public AccountNeeded() {
            super("an account has to take it");
        }
    }

    /** The sharing policy does not let the account in that would take it. */
    public static final class AccountRefused extends SharingException {
        public AccountRefused() {
            super("the policy does not let the account in");
        }
    }

    /** How the recipient proves who they are is settled, or may not be that. */
    public static final class ProofFixed extends SharingException {
        public ProofFixed() {
            super("the proof cannot be changed to that");
        }
    }

    /** The recipient's name or role is too long, or missing where it is needed. */
    public static final class WhoIsIt extends SharingException {
        public WhoIsIt() {
            super("the recipient's name or role is missing or too long");
        }
    }

    /** Settings are to be kept under no name, or under one too many. */
    public static final class PresetName extends SharingException {
        public PresetName() {
            super("no name for a preset, or too many of them");
        }
    }

    /** Somebody agreed, or has to agree, to what the link shows and how it opens: another one needs another yes. */
    public static final class ApprovedAsItIs extends SharingException {
        public ApprovedAsItIs() {
            super("it was approved as it is");
        }
    }

    /** Somebody would have to agree to this recipient, and is only asked when something is shared. */
    public static final class NeedsApproval extends SharingException {
        public NeedsApproval() {
            super("the recipient would have to be approved");
        }
    }

    /** The address has a link of the same share already. */
    public static final class HasLinkAlready extends SharingException {
        public HasLinkAlready() {
            super("the address has a link of the share already");
        }
    }

    /** More time was asked for already, or is not to be had. */
    public static final class NothingToAsk extends SharingException {
        public NothingToAsk() {
            super("more time cannot be asked for now");
        }
    }

    /** Somebody else changed the grant after it was shown. */
    public static final class ChangedMeanwhile extends SharingException {
        public ChangedMeanwhile() {
            super("the grant was changed meanwhile");
        }
    }
}
