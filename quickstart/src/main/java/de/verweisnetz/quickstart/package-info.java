/** One whole node on this machine: PostgreSQL, Keycloak and Payara Micro as children of one launcher. */
@NullMarked
package de.verweisnetz.quickstart;

import org.jspecify.annotations.NullMarked;
