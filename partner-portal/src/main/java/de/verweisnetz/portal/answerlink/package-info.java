/** What an organisation without an account sees behind a mailed link, and how somebody confirms her address by one. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.answerlink;
