/** An OpenSearch of one node, in a process of its own. */
@NullMarked
package dev.latchkey.opensearch;

import org.jspecify.annotations.NullMarked;
