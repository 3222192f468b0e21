/** Whole journeys of people through the product, in Chromium and on the real engine, database and mail server. */
@NullMarked
package dev.latchkey.journeys;

import org.jspecify.annotations.NullMarked;
