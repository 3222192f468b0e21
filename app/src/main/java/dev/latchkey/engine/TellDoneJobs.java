package dev.latchkey.engine;

import io.camunda.client.jobhandling.result.DefaultResultProcessorStrategy;
import io.camunda.client.jobhandling.result.DocumentResultProcessorFailureHandlingStrategy;
import io.camunda.client.jobhandling.result.ResultProcessor;
import io.camunda.client.jobhandling.result.ResultProcessorContext;
import io.camunda.client.jobhandling.result.ResultProcessorStrategy;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Between a worker's end and the engine's being told is the one place through which every job passes. */
@Component
class TellDoneJobs implements ResultProcessorStrategy {

    private final ResultProcessorStrategy results;
    private final ObjectProvider<DoneJobs> listeners;

    TellDoneJobs(@Lazy DocumentResultProcessorFailureHandlingStrategy documents, ObjectProvider<DoneJobs> listeners) {
        results = new DefaultResultProcessorStrategy(documents);
        this.listeners = listeners;
    }

    @Override
    public ResultProcessor createProcessor(ResultProcessorStrategyContext context) {
        var next = results.createProcessor(context);
        return new ResultProcessor() {
            @Override
            public @Nullable Object process(ResultProcessorContext done) {
                listeners.forEach(listener -> listener.done(done.getJob()));
                return next.process(done);
            }
        };
    }
}
