/** Login, logout and what survives a lost session. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.login;
