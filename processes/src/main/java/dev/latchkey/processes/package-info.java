/** The process models' names: what code calls a process, its jobs, messages, variables and decisions. */
@NullMarked
package dev.latchkey.processes;

import org.jspecify.annotations.NullMarked;
