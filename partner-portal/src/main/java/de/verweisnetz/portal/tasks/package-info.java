/** What a sender's team should look after. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.tasks;
