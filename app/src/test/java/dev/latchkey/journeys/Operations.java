package dev.latchkey.journeys;

import static dev.latchkey.journeys.Averra.PATIENCE;
import static org.awaitility.Awaitility.await;

import dev.latchkey.local.JourneyEnvironment;
import dev.latchkey.local.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** What whoever runs a node can see of it. */
final class Operations {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Node node;

    Operations(Node node) {
        this.node = node;
    }

    void awaitReadiness(int status, String word) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var answer = get("/actuator/health/readiness", null);
            org.assertj.core.api.Assertions.assertThat(answer.statusCode() + " " + answer.body())
                    .startsWith(status + " ")
                    .contains("\"status\":\"" + word + "\"");
        });
    }

    /** The metrics as Prometheus reads them. */
    String metrics() {
        return get("/actuator/prometheus", JourneyEnvironment.METRICS_TOKEN).body();
    }

    HttpResponse<String> get(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create(node.url(path)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
