/** Everything pages are made of, each thing with its states, for whoever changes the look. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.styleguide;
