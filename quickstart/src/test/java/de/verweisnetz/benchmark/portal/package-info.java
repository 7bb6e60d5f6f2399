/** How fast the portal is: on a phone with a slow network, and on the server. */
package de.verweisnetz.benchmark.portal;
