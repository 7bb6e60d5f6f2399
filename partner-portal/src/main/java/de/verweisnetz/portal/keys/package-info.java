/** The keys that contact data are sealed to, as the managers of an organisation look after them. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.keys;
