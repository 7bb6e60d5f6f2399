/** What pages behind mailed links have in common. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.mailed;
