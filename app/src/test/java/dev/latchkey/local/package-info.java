/** The default run: the database, engine and mailbox that the program starts itself; the journeys use them too. */
@NullMarked
package dev.latchkey.local;

import org.jspecify.annotations.NullMarked;
