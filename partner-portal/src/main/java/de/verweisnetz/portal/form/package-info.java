/** Forms: their values, what is wrong with them, and one-time keys. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.form;
