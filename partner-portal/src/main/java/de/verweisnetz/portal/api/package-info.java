/** The REST API as the portal uses it: its paths, its records, and the gate that bounds the calls. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.api;
