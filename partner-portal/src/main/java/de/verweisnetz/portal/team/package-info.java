/** The members of the own organisation: who is there, who is away, who has left. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.team;
