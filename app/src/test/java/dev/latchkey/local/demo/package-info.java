/** Made-up tenants and what their cloud costs: the same figures for the same day, on every machine. */
@NullMarked
package dev.latchkey.local.demo;

import org.jspecify.annotations.NullMarked;
