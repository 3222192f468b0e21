package dev.latchkey;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.ui.Transport;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Shares reports with people and keeps every share under control. */
@SpringBootApplication
// requests stay plain HTTP, so that an answer can set a cookie
@Push(transport = Transport.WEBSOCKET_XHR)
public class Latchkey implements AppShellConfigurator {

    public static void main(String... args) {
        SpringApplication.run(Latchkey.class, args);
    }
}
