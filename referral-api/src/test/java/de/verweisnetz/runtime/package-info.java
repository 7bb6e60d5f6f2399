/** The service on another runtime than the one it is shipped with. */
package de.verweisnetz.runtime;
