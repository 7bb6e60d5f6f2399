/** The texts that a centre uses again and again in its answers. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.template;
