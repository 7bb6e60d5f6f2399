/** QR pictures. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.qr;
