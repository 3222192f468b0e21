package dev.latchkey.processes;

import java.util.List;
import java.util.stream.Stream;

/** All models of this jar, for whoever deploys them. */
public final class Models {

    /** Every model's place on the classpath; a model's file is named after its process. */
    public static final List<String> RESOURCES = Stream.of(
                    ShareRequest.ID,
                    GrantLife.ID,
                    PendingAcceptance.ID,
                    AccessExpiry.ID,
                    Revocation.ID,
                    OtpVerification.ID)
            .map(id -> "processes/" + id + ".bpmn")
            .toList();

    private Models() {}
}
