/** How offers are told in words. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.offer;
