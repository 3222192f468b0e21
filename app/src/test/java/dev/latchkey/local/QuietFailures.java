package dev.latchkey.local;

import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Profiles;

/** Keeps the stack trace of a failed start in the log file: the console gets one line. */
@Order(0)
class QuietFailures implements SpringBootExceptionReporter {

    private final ConfigurableApplicationContext application;

    QuietFailures(ConfigurableApplicationContext application) {
        this.application = application;
    }

    @Override
    public boolean reportException(Throwable failure) {
        if (!application.getEnvironment().acceptsProfiles(Profiles.of("local"))) {
            return false;
        }
        LoggerFactory.getLogger(QuietFailures.class).info("The start failed", failure);
        return true;
    }
}
