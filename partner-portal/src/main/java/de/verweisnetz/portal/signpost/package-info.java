/** Cards for public replies, made by streetworkers. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.signpost;
