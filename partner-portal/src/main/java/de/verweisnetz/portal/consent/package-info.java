/** What a client is told and asked, what she agreed to, and how she can be reached, as parts of forms. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.consent;
