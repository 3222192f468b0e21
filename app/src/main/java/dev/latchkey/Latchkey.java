package dev.latchkey;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Shares reports with people and keeps every share under control. */
@EnableScheduling
@SpringBootApplication
public class Latchkey {

    public static void main(String... args) {
        SpringApplication.run(Latchkey.class, args);
    }
}
