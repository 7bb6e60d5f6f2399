/** Where members get mails, and which. */
@NullMarked
package de.verweisnetz.notification.contact;

import org.jspecify.annotations.NullMarked;
