/** Mails of the node: they read what other modules offer and are imported by nobody. */
@NullMarked
package de.verweisnetz.notification;

import org.jspecify.annotations.NullMarked;
