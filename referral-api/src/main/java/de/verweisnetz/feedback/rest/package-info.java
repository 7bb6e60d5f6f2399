/** Feedback on the portal over HTTP. */
@NullMarked
package de.verweisnetz.feedback.rest;

import org.jspecify.annotations.NullMarked;
