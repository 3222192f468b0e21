package dev.latchkey.keys;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of printing a stack trace. */
class MissingKeyAnalyzer extends AbstractFailureAnalyzer<MissingKey> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingKey cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Make one with \"openssl rand -base64 32\", keep it secret, give every node the same, and set it as "
                        + cause.property() + " or as the environment variable "
                        + cause.property().toUpperCase().replace('.', '_') + ".",
                cause);
    }
}
