package dev.latchkey;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Shares reports with people and keeps every share under control. */
@SpringBootApplication
public class Latchkey {

    public static void main(String... args) {
        SpringApplication.run(Latchkey.class, args);
    }
}
