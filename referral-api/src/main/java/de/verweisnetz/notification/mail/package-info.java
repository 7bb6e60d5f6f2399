/** Sending and fetching mails. */
@NullMarked
package de.verweisnetz.notification.mail;

import org.jspecify.annotations.NullMarked;
