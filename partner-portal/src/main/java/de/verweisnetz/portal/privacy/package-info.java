/** What data protection officers oversee, what clients have asked organisations for, and how projects end. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.privacy;
