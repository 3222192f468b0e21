package dev.latchkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.camunda.client.annotation.JobWorker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models name jobs, the features do them; a job that nobody does would wait for ever. */
class WorkersTest {

    private static final Pattern JOB = Pattern.compile("taskDefinition type=\"([^\"]+)\"");
    private static final String HUMAN = "io.camunda.zeebe:userTask";

    @Test
    void each_job_of_a_model_has_one_worker_and_no_worker_waits_for_another() throws IOException {
        var jobs = jobs();
        assertThat(jobs).hasSizeGreaterThan(9).contains(HUMAN);
        assertThat(workers()).containsExactlyInAnyOrderElementsOf(jobs);
    }

    private static Set<String> jobs() throws IOException {
        var jobs = new TreeSet<String>();
        for (var model : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn")) {
            var text = model.getContentAsString(StandardCharsets.UTF_8);
            JOB.matcher(text).results().forEach(found -> jobs.add(found.group(1)));
            if (text.contains("<bpmn:userTask")) {
                jobs.add(HUMAN);
            }
        }
        return jobs;
    }

    private static List<String> workers() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.latchkey").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(JobWorker.class))
                        .map(method ->
                                method.getAnnotationOfType(JobWorker.class).type())
                        .toList();
    }
}
