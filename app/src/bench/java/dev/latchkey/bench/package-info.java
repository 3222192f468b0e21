/** Measures the product on its real parts, each figure beside what the parts could do at best; {@code ./mvnw -Pbench}. */
@NullMarked
package dev.latchkey.bench;

import org.jspecify.annotations.NullMarked;
