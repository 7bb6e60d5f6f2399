/** Reads what people write in groups: language, topics, places, target group and urgency, by word lists. */
@NullMarked
package de.verweisnetz.directory.recognition;

import org.jspecify.annotations.NullMarked;
