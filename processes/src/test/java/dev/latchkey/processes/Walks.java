package dev.latchkey.processes;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of this class together walk every path of the model with the given process id, or it fails. */
@Target(TYPE)
@Retention(RUNTIME)
@Inherited
@ExtendWith({EngineForEachTest.class, WalkedPaths.class})
@interface Walks {
    String value();
}
