/** What the contact of an offer sees behind a mailed link: her entries, and a way to say whether they are right. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.checklink;
