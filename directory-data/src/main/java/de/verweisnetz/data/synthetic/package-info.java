/** Large synthetic directories for tests at full size and benchmarks. */
@NullMarked
package de.verweisnetz.data.synthetic;

import org.jspecify.annotations.NullMarked;
