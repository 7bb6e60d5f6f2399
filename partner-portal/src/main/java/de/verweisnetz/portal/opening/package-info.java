/** Opening the contact data of a client. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.opening;
