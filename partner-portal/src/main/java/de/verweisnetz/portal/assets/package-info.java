/** Style sheets, scripts and fonts under names made from their content. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.assets;
