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
 */
@ConfigurationProperties("latchkey.sharing")
record SharingSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("365d") Duration longestAccess,
        @DefaultValue("30d") Duration offersLapseAfter,
        @DefaultValue({"3d", "10d"}) List<Duration> offerReminders,
        @DefaultValue({"7d", "1d"}) List<Duration> endReminders) {}
