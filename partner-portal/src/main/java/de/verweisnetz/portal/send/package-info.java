/** Issuing a referral and telling the client. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.send;
