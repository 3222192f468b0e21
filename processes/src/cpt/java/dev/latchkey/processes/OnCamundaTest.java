package dev.latchkey.processes;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.process.test.api.CamundaProcessTest;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Tells every story again on a whole Camunda, started once for all of them and emptied after each. */
@CamundaProcessTest
@ExtendWith(OnCamundaTest.GivesCamunda.class)
class OnCamundaTest {

    @Nested
    class ShareRequests extends ShareRequestTest {}

    @Nested
    class Grants extends GrantTest {}

    @Nested
    class PendingAcceptances extends PendingAcceptanceTest {}

    @Nested
    class AccessExpiries extends AccessExpiryTest {}

    @Nested
    class Revocations extends RevocationTest {}

    @Nested
    class OtpVerifications extends OtpVerificationTest {}

    @Nested
    class LostWorkers extends LostWorkerTest {}

    @Test
    void no_story_is_left_out() {
        Set<Class<?>> told = Stream.of(OnCamundaTest.class.getDeclaredClasses())
                .filter(type -> type.isAnnotationPresent(Nested.class))
                .map(Class::getSuperclass)
                .collect(toSet());
        var all = ReflectionSupport.findAllClassesInPackage(
                getClass().getPackageName(), OnCamundaTest::needsEngine, name -> true);
        assertThat(all).isNotEmpty();
        assertThat(told).isEqualTo(Set.copyOf(all));
    }

    private static boolean needsEngine(Class<?> type) {
        return !type.isAnnotation()
                && !type.isAnnotationPresent(Nested.class)
                && AnnotationSupport.findRepeatableAnnotations(type, ExtendWith.class).stream()
                        .anyMatch(extended -> Stream.of(extended.value()).anyMatch(EngineForEachTest.class::equals));
    }

    static final class GivesCamunda implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext test) {
            var camunda = test.getStore(CamundaProcessTestExtension.NAMESPACE)
                    .get(CamundaProcessTestExtension.STORE_KEY_CONTEXT, CamundaProcessTestContext.class);
            EngineForEachTest.give(test, new CamundaEngine(requireNonNull(camunda)));
        }
    }
}
