/** The own account. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.account;
