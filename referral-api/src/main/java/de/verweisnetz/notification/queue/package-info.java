/** Mails that wait to be sent, and how far the event log has been turned into mails. */
@NullMarked
package de.verweisnetz.notification.queue;

import org.jspecify.annotations.NullMarked;
