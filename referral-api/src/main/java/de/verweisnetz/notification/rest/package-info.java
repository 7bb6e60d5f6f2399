/** What members say about their mails. */
@NullMarked
package de.verweisnetz.notification.rest;

import org.jspecify.annotations.NullMarked;
