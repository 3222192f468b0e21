package dev.latchkey.journeys;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps pictures of the open pages when a journey fails: {@code target/pictures/failed-…}. */
final class FailedPages implements AfterTestExecutionCallback {

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            Chromium.pictures("failed-" + context.getRequiredTestMethod().getName());
        }
    }
}
