/** Which organisation is kept by which participant, and whether its changes hold at once. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.keep.keepers;
