package dev.latchkey.engine;

import dev.latchkey.forms.Forms;
import dev.latchkey.processes.Models;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Brings the models to the engine. Deploying what is there already changes nothing. */
@Component
class Deployer {

    private final CamundaClient client;

    Deployer(CamundaClient client) {
        this.client = client;
    }

    void deploy() {
        DeployResourceCommandStep1 command = client.newDeployResourceCommand();
        DeployResourceCommandStep1.DeployResourceCommandStep2 models = null;
        for (var resource : Models.RESOURCES) {
            models = (models == null ? command : models).addResourceFromClasspath(resource);
        }
        for (var form : Forms.RESOURCES) {
            models = (models == null ? command : models).addResourceFromClasspath(form);
        }
        if (models != null) {
            models.requestTimeout(Duration.ofSeconds(20)).send().join();
        }
    }
}
