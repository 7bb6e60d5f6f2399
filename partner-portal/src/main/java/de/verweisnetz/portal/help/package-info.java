/** Help where it is needed: the words of the portal, the first steps of each role, and both on a sheet of paper. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.help;
