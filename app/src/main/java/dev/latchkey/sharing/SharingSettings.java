package dev.latchkey.sharing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an administrator decides about sharing.
 *
 * @param publicUrl address under which recipients reach this installation, without a slash at the end
 * @param longestAccess how far ahead the end of an access may lie
 * @param offersLapseAfter how long somebody who is asked to accept a share may take
 * @param offerReminders when they are reminded, counted from the share
 * @param endReminders how long before the end of an access both sides are reminded
 * @param approvers usernames of those who may approve shares, the first of the owner's organisation being asked first
 * @param approvalEscalatesAfter how long the first of them may take before the second is asked, who is reminded as often
 * @param allowedDomains recipients' domains, each with those below it; empty for all
 * @param blockedDomains the same for those that nothing goes to
 */
@ConfigurationProperties("latchkey.sharing")
record SharingSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("365d") Duration longestAccess,
        @DefaultValue("30d") Duration offersLapseAfter,
        @DefaultValue({"3d", "10d"}) List<Duration> offerReminders,
        @DefaultValue({"7d", "1d"}) List<Duration> endReminders,
        @DefaultValue List<String> approvers,
        @DefaultValue("1d") Duration approvalEscalatesAfter,
        @DefaultValue List<String> allowedDomains,
        @DefaultValue List<String> blockedDomains) {}
