package dev.latchkey.verification;

import dev.latchkey.Latchkey;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a real database, without the engine. */
@SpringBootTest(classes = {Latchkey.class, Scene.class})
@ContextConfiguration(initializers = VerificationDatabase.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnDatabase {}
