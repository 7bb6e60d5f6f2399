/** The launcher from the outside: the same program a user runs, started as a process of the test. */
@NullMarked
package de.verweisnetz.quickstart;

import org.jspecify.annotations.NullMarked;
