/** The one event log and the sequencer that orders it. */
@NullMarked
package de.verweisnetz.platform.event;

import org.jspecify.annotations.NullMarked;
